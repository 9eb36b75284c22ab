package org.caseledger.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both services are asked, by some of all users, whom a seed draws, what their OpenAPI documents allow and what they do not, and answer as the documents say. */
@OnlyInFull
class DescribedAnswersTest {
    /** With fewer the log is short, and a position drawn at random beyond its end, where an answer is waited for. */
    private static final int DAYS = 61;

    private static final String TOKEN = ".token";

    /** The others at other times. */
    private static final int USERS = 6;

    @Test
    void nobody_finds_an_answer_that_the_documents_do_not_describe(@TempDir Path data) throws IOException {
        Random random = Tries.seeded("what the documents describe");
        try (RunningLedger ledger = RunningLedger.start(data, Map.of("CASELEDGER_DEMO_DAYS", "" + DAYS))) {
            ledger.awaitDemo();
            List<String> seedAndUsers = new ArrayList<>(List.of("" + random.nextInt(Integer.MAX_VALUE)));
            seedAndUsers.addAll(someUsers(data, random));
            System.out.println(OpenApiScript.FUZZ
                    .run(ledger, data, seedAndUsers.toArray(String[]::new))
                    .output());
        }
    }

    private static List<String> someUsers(Path data, Random random) throws IOException {
        try (Stream<Path> tokens = Files.list(data.resolve("tokens"))) {
            List<String> users = tokens.map(token -> token.getFileName().toString())
                    .filter(name -> name.endsWith(TOKEN))
                    .map(name -> name.substring(0, name.length() - TOKEN.length()))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(users, random);
            return users.subList(0, USERS);
        }
    }
}
