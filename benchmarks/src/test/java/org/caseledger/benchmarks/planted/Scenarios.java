package org.caseledger.benchmarks.planted;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.bson.Document;
import org.caseledger.benchmarks.history.SawBlock;
import org.caseledger.benchmarks.history.Stopped;
import org.caseledger.benchmarks.history.Verdict;

/** Situations on one node, each as short as the bug it is made for allows. */
final class Scenarios {
    /** Time for commands to gather behind a block in flight. */
    private static final Duration LONG_INSERT = Duration.ofMillis(1_500);

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private Scenarios() {}

    /** Another process takes the position that the writer's next block was sealed for. */
    static Verdict aLostRaceForAPosition(Stage stage) {
        Hand writer = stage.writer();
        Hand rival = stage.rival();
        writer.send(1, "a/0");
        stage.awaitTold(1);
        rival.send(2, "b/0");
        stage.awaitTold(2);
        writer.send(3, "c/0");
        stage.awaitTold(3);
        return stage.verdict();
    }

    /** Every insert is delayed for longer than the client waits, so the first lands after it was seen absent several times. */
    static Verdict aLateInsert(Stage stage) {
        Hand writer = stage.writer(Stage.PATIENCE, Duration.ofMillis(500));
        writer.send(1, "a/0");
        stage.awaitTold(1);
        stage.everyInsert().delays(LONG_INSERT).during(() -> {
            writer.send(2, "b/0");
            stage.awaitTold(2);
        });
        return stage.verdict();
    }

    /** A client's impatient second sending, decided on another case, joins the queue beside the first. */
    static Verdict aKeyTwiceInOneBlock(Stage stage) {
        Hand writer = stage.writer();
        stage.nextInsert().delays(LONG_INSERT).during(() -> {
            writer.send(1, "a/0");
            writer.sendWithKey(2, KEY, "b/0");
            writer.sendWithKey(3, KEY, "c/0");
            writer.send(4, "b/0");
        });
        stage.awaitTold(1, 2, 3, 4);
        return stage.verdict();
    }

    /** Two commands gather in one block, the second decided on the first, whose place another process takes meanwhile. */
    static Verdict aLoserWithADependent(Stage stage) {
        Hand writer = stage.writer();
        Hand rival = stage.rival();
        writer.send(1, "a/0");
        stage.awaitTold(1);
        stage.nextInsert().delays(LONG_INSERT).during(() -> {
            writer.send(2, "b/0");
            writer.send(3, "c/0", "c/1");
            writer.send(4, "c/2");
            rival.send(5, "c/0");
            stage.awaitTold(5);
        });
        stage.awaitTold(2, 3, 4);
        return stage.verdict();
    }

    /** A block is out of the log while a reader comes by, and back afterwards. */
    static Verdict aBlockMissingForAWhile(Stage stage) {
        Hand rival = stage.rival();
        for (long op = 1; op <= 3; op++) {
            rival.send(op, "a/" + (op - 1));
            stage.awaitTold(op);
        }
        Document removed = stage.collection("log").findOneAndDelete(new Document("_id", 1L));
        stage.reader();
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.entries(Stopped.class).findAny().isPresent()
                        || stage.entries(SawBlock.class).anyMatch(saw -> saw.position() == 2));
        stage.collection("log").insertOne(removed);
        return stage.verdict();
    }

    /** No insert is done for longer than the writer is patient; then all is well again. */
    static Verdict anUnknownOutcomeOfNothing(Stage stage) {
        Hand writer = stage.writer(Duration.ofSeconds(1), Duration.ofSeconds(5));
        writer.send(1, "a/0");
        stage.awaitTold(1);
        stage.everyInsert().cutsOff().during(() -> {
            writer.send(2, "b/0");
            stage.awaitTold(2);
        });
        writer.send(3, "c/0");
        stage.awaitTold(3);
        return stage.verdict();
    }

    /** The keeper of a view is killed before the write of its fold was done, and started again. */
    static Verdict aKillBeforeTheFoldIsWritten(Stage stage) {
        Hand rival = stage.rival();
        rival.send(1, "a/0", "a/1");
        stage.awaitTold(1);
        FailPoint stuck = stage.everyFold().delays(LONG_INSERT).cutsOff();
        stuck.during(() -> {
            Child killed = stage.keeper();
            stuck.awaitMet();
            killed.close();
        });
        stage.keeper();
        rival.send(2, "a/2");
        stage.awaitTold(2);
        await().atMost(Stage.PATIENCE).until(() -> stage.token() == 2);
        return stage.verdictWithView();
    }
}
