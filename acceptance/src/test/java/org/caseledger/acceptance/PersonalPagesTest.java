package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows and sends of personal data, each in a browser, on one ledger without a demo: its start is most of what this takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalPagesTest {
    @TempDir
    static Path data;

    @TempDir
    static Path profiles;

    private RunningLedger ledger;

    @BeforeAll
    void start() {
        ledger = RunningLedger.start(data, Map.of(), "--no-demo");
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    @Test
    void who_answers_for_looks_reads_who_looked() throws IOException {
        PageAccessReports.areReadByThoseWhoAnswerForLooks(ledger, registered(), profile("looks"));
    }

    /** @return id of a case of BR-PAT-01 */
    private String registered() {
        var registered = ledger.post(
                "/api/cases",
                "{\"channel\":\"POLICE\",\"firstContactOn\":\"2026-01-05\",\"ageBand\":\"UNKNOWN\"}",
                "case-worker");
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        String path = registered.headers().firstValue("Location").orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Path profile(String name) throws IOException {
        return Files.createDirectories(profiles.resolve(name));
    }
}
