package org.caseledger.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.events.Norms;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** All that the page shows and sends of personal data, on one ledger without a demo; some of it is drawn for the ledger of {@link CanaryContract}. */
@Order(2)
@OnlyInFull
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

    @TestFactory
    Stream<DynamicTest> the_page() {
        PersonalPages pages = new PersonalPages(ledger, profiles);
        return Stream.concat(pages.ofAnyLedger().stream(), pages.ofForgetting().stream())
                .map(pages::test);
    }
}
