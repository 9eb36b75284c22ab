package org.caseledger.benchmarks.planted;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.caseledger.benchmarks.history.Verdict;
import org.caseledger.local.testing.Mongod;

/**
 * A primary is killed while nobody else has its newest block. The others stop replicating rather than running: a primary that hears of
 * no majority leaves office, and could not answer.
 */
final class LostPrimary implements Scenario {
    /** Hundreds of times what an answer from the primary alone takes. */
    private static final Duration ANSWERED_BY_NOW = Duration.ofSeconds(2);

    @Override
    public int nodes() {
        return 3;
    }

    @Override
    public Verdict play(Stage stage) {
        Hand writer = stage.writer();
        writer.send("a", 0, 1);
        writer.awaitAnswers();
        Mongod primary = stage.primary();
        List<FailPoint> behind =
                stage.secondaries().stream().map(FailPoint::fallsBehind).toList();
        behind.forEach(FailPoint::awaitMet);
        writer.send("b", 0, 1);
        letAnAnswerCome(writer);
        primary.kill();
        behind.forEach(FailPoint::close);
        writer.awaitAnswers();
        primary.restart();
        return stage.verdict();
    }

    private static void letAnAnswerCome(Hand writer) {
        try {
            await().atMost(ANSWERED_BY_NOW).until(writer::answered);
        } catch (ConditionTimeoutException e) {
            // right: it waits for a majority
        }
    }
}
