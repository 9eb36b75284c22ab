package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A ledger without the demo: its cases come one by one, and each is signed soon. */
record SignedLedger(RunningLedger running) {
    private static final String BODY =
            "{\"channel\":\"POLICE\",\"firstContactOn\":\"2026-01-05\",\"ageBand\":\"UNKNOWN\"}";
    private static final Duration SOON = Duration.ofSeconds(60);

    JsonNode register() {
        HttpResponse<String> answer = running.post("/api/cases", BODY, "case-worker");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningLedger.JSON.readTree(answer.body());
    }

    long events() {
        return running.jsonOnceCaughtUp("/api/ledger", "auditor", SOON)
                        .at("/head/position")
                        .asLong()
                + 1;
    }

    /** The newest checkpoint, once it has all that is recorded now. */
    String checkpointOfAll() {
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> running.get("/api/ledger", "auditor").statusCode() == 200);
        long events = events();
        await().atMost(SOON).ignoreExceptions().until(() -> signed() >= events);
        return checkpoint();
    }

    String checkpoint() {
        return running.get("/api/log/checkpoint", "auditor").body();
    }

    /** Events of the newest checkpoint. */
    long signed() {
        String note = checkpoint();
        return note.startsWith("localhost/") ? Long.parseLong(note.split("\n")[1]) : 0;
    }

    /** What the signer tells operators. */
    JsonNode signing() {
        return running.health("query").at("/components/signing");
    }

    static void copy(Path data, Path to) {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(data.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
