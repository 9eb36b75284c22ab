package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A ledger whose checkpoints a witness cosigns: killed at any time it raises no alarm, and an older copy of it does. */
@OnlyInFull
class WitnessedTest {
    private static final String BODY =
            "{\"channel\":\"POLICE\",\"firstContactOn\":\"2026-01-05\",\"ageBand\":\"UNKNOWN\"}";
    private static final int KILLS = 5;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration ALARM = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void a_witness_cosigns_and_an_older_copy_is_not_signed_any_more() throws IOException {
        assumeTrue(LiteWitness.canRun(), "there is no go or no ssh-agent on the PATH");
        Random random = new Random(seed());
        Path data = folder.resolve("data");
        try (RunningLedger alone = RunningLedger.start(data, Map.of(), "--no-demo")) {
            await().atMost(SOON).until(() -> signed(alone) > 0);
        }
        Path key = data.resolve("log.key.pub");
        try (LiteWitness witness = LiteWitness.start(Files.createDirectory(folder.resolve("witness")))) {
            witness.know(key);
            Map<String, String> settings = Map.of(
                    "CASELEDGER_CHECKPOINT_WITNESSES_0_URL", witness.url(),
                    "CASELEDGER_CHECKPOINT_WITNESSES_0_KEY", witness.key(),
                    "CASELEDGER_CHECKPOINT_EVERY", "1s");
            try (RunningLedger witnessed = RunningLedger.start(data, settings, "--no-demo")) {
                isCosigned(witnessed, witness, key);
                for (int kill = 0; kill < KILLS; kill++) {
                    register(witnessed);
                    Thread.sleep(random.nextInt(2_000));
                    witnessed.killAndAwaitRestart("query");
                    isCosigned(witnessed, witness, key);
                }
                witness.stop();
                long before = signed(witnessed);
                register(witnessed);
                await().atMost(ALARM)
                        .until(() ->
                                signing(witnessed).path("status").asString().equals("DOWN"));
                assertThat(signed(witnessed)).isEqualTo(before);
                witness.goOn();
                isCosigned(witnessed, witness, key);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            copy(data, folder.resolve("older"));
            try (RunningLedger witnessed = RunningLedger.start(data, settings, "--no-demo")) {
                isCosigned(witnessed, witness, key);
            }
            try (RunningLedger restored = RunningLedger.start(folder.resolve("older"), settings, "--no-demo")) {
                await().atMost(ALARM)
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(signing(restored).toString())
                                .contains("DOWN", "the log is older than what was signed"));
                long size = signed(restored);
                register(restored);
                await().during(Duration.ofSeconds(5)).until(() -> signed(restored) == size);
            }
        }
    }

    /** What is registered now, by a program that nobody here wrote. */
    private void isCosigned(RunningLedger ledger, LiteWitness witness, Path key) {
        register(ledger);
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> ledger.get("/api/ledger", "auditor").statusCode() == 200);
        long events = ledger.json("/api/ledger", "auditor").at("/head/position").asLong() + 1;
        await().atMost(SOON).ignoreExceptions().until(() -> signed(ledger) >= events);
        Path checkpoint = folder.resolve("checkpoint");
        write(checkpoint, ledger.get("/api/log/checkpoint", "auditor").body());

        Called verified = Called.verify(
                Objects.requireNonNull(key.getParent()),
                "--checkpoint",
                checkpoint.toString(),
                "--key",
                key.toString(),
                "--witness",
                witness.key());
        assertThat(verified.exitCode()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("good, by " + LiteWitness.NAME + ", which saw it at ");
        Called other = GoPrograms.run("checknote", checkpoint.toString(), key.toString(), witness.key());
        assertThat(other.exitCode()).as(other.output()).isZero();
        assertThat(signing(ledger).path("status").asString())
                .as("" + signing(ledger))
                .isEqualTo("UP");
    }

    private static long signed(RunningLedger ledger) {
        String note = ledger.get("/api/log/checkpoint", "auditor").body();
        return note.startsWith("localhost/") ? Long.parseLong(note.split("\n")[1]) : 0;
    }

    private static void register(RunningLedger ledger) {
        assertThat(ledger.post("/api/cases", BODY, "case-worker").statusCode()).isEqualTo(201);
    }

    private static JsonNode signing(RunningLedger ledger) {
        String management = ledger.runFile().path("queryManagement").asString();
        return RunningLedger.JSON
                .readTree(ledger.send(
                                HttpRequest.newBuilder(URI.create(management).resolve("/actuator/health")))
                        .body())
                .at("/components/signing");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long seed() {
        long seed = Long.getLong("caseledger.seed", System.nanoTime());
        System.out.println("witnessed: seed " + seed + " (repeat with -Dcaseledger.seed=" + seed + ")");
        return seed;
    }
}
