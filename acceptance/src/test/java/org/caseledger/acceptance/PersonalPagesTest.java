package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.caseledger.events.Norms;
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

    @TempDir
    static Path norm;

    private RunningLedger ledger;

    @BeforeAll
    void start() throws IOException {
        ledger = RunningLedger.start(data, settings(), "--no-demo");
    }

    /** Of a department that keeps nothing of her once her case is closed, on nodes that keep no key for long. */
    private static Map<String, String> settings() throws IOException {
        Path norms = Files.createDirectories(norm.resolve("data")).resolve("norms.csv");
        try (var delivered = Objects.requireNonNull(Norms.class.getResourceAsStream("/data/norms.csv"))) {
            String text = new String(delivered.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    norms, text.replace("personal-data.retention-years,3", "personal-data.retention-years,0"));
        }
        return Map.of(
                "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -Xbootclasspath/a:" + norm,
                "CASELEDGER_SEALING_PLAINFOR", "2s",
                "CASELEDGER_FORGETTING_FENCE", "4s");
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    @Test
    void who_answers_for_looks_reads_who_looked() throws IOException {
        PageAccessReports.areReadByThoseWhoAnswerForLooks(ledger, registered(), profile("looks"));
    }

    @Test
    void who_could_not_wait_is_reviewed_by_another_person() throws IOException {
        PageBreakGlass.isReviewedByAnotherPerson(ledger, registered(), profile("break-glass"));
    }

    @Test
    void what_may_be_revealed_is_offered_and_a_note_is_added() throws IOException {
        PageNotes.areAddedAndAskedForByThoseWhoMay(ledger, registered(), profile("notes"));
    }

    @Test
    void two_persons_have_a_woman_forgotten() throws IOException {
        PageForgetting.takesTwoPersons(ledger, registered(), registered(), profile("forgetting"));
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
