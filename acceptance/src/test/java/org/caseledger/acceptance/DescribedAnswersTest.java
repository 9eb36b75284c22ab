package org.caseledger.acceptance;

import java.nio.file.Path;
import java.util.Map;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both services are asked, in each role, what their OpenAPI documents allow and what they do not, and answer as the documents say. */
@OnlyInFull
class DescribedAnswersTest {
    /** With fewer the log is short, and a position drawn at random beyond its end, where an answer is waited for. */
    private static final int DAYS = 61;

    @Test
    void no_role_finds_an_answer_that_the_documents_do_not_describe(@TempDir Path data) {
        try (RunningLedger ledger = RunningLedger.start(data, Map.of("CASELEDGER_DEMO_DAYS", "" + DAYS))) {
            ledger.awaitDemo();
            System.out.println(OpenApiScript.FUZZ.run(ledger, data).output());
        }
    }
}
