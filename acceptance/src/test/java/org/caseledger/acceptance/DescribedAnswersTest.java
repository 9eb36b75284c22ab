package org.caseledger.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both services are asked, by some of all users, whom a seed draws, what their OpenAPI documents allow and what they do not, and answer as the documents say. */
@Order(3)
@OnlyInFull
class DescribedAnswersTest {
    /** With fewer the log is short, and a position drawn at random beyond its end, where an answer is waited for. */
    private static final int DAYS = 61;

    private static final String TOKEN = ".token";

    /** What draws the requests, which with others ask now and then for a position a little beyond the end. */
    private static final String REQUESTS = "20251125";

    /** The others at other times. */
    private static final int USERS = 6;

    @Test
    void nobody_finds_an_answer_that_the_documents_do_not_describe(@TempDir Path data) {
        Random random = Tries.seeded("what the documents describe");
        try (RunningLedger ledger = RunningLedger.start(data, Map.of("CASELEDGER_DEMO_DAYS", "" + DAYS))) {
            ledger.awaitDemo();
            List<String> seedAndUsers = new ArrayList<>(List.of(REQUESTS));
            Tries.some(random, USERS, DemoUser.all())
                    .forEach(user -> seedAndUsers.add(user.fileName().replace(TOKEN, "")));
            System.out.println(OpenApiScript.FUZZ
                    .run(ledger, data, seedAndUsers.toArray(String[]::new))
                    .output());
        }
    }
}
