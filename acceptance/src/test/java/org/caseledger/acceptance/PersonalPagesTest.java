package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.events.Norms;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows and sends of personal data, each in a browser, on one ledger without a demo: its start is most of what this takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalPagesTest {
    /** Of five; all of them with {@code --full}. */
    private static final int DRAWN = 1;

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

    @TestFactory
    Stream<DynamicTest> the_page() {
        return Tries.drawn(Tries.seeded("pages of personal data"), DRAWN, stories()).stream()
                .map(story -> DynamicTest.dynamicTest(
                        story.getKey(), () -> story.getValue().in(profile(story.getKey()))));
    }

    private List<Map.Entry<String, Story>> stories() {
        return List.of(
                Map.entry(
                        "who answers for looks reads who looked",
                        profile -> PageAccessReports.areReadByThoseWhoAnswerForLooks(ledger, registered(), profile)),
                Map.entry(
                        "who could not wait is reviewed by another person",
                        profile -> PageBreakGlass.isReviewedByAnotherPerson(ledger, registered(), profile)),
                Map.entry(
                        "what may be revealed is offered and a note is added",
                        profile -> PageNotes.areAddedAndAskedForByThoseWhoMay(ledger, registered(), profile)),
                Map.entry(
                        "two persons have a woman forgotten",
                        profile -> PageForgetting.takesTwoPersons(ledger, registered(), registered(), profile)),
                Map.entry(
                        "opened cards are for keyboard, paper and wide screens",
                        profile -> PageOpenedCards.areForKeyboardPaperAndWideScreens(
                                ledger, registered(), registered(), profile)));
    }

    private interface Story {
        void in(Path profile) throws IOException;
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
