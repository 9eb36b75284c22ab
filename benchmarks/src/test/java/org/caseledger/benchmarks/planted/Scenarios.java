package org.caseledger.benchmarks.planted;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import org.bson.Document;
import org.caseledger.benchmarks.faults.cluster.FlowDirection;
import org.caseledger.benchmarks.history.SawBlock;
import org.caseledger.benchmarks.history.Stopped;
import org.caseledger.benchmarks.history.Verdict;

/** Situations on one node, each as short as the bug it is made for allows. */
final class Scenarios {
    /** Time for commands to gather behind a block in flight. */
    private static final Duration LONG_INSERT = Duration.ofMillis(1_500);

    /** Hundreds of times what a kill takes. */
    private static final Duration TIME_TO_DIE = Duration.ofMillis(700);

    private Scenarios() {}

    /** Another process takes the position that the writer's next block was sealed for. */
    static Verdict aLostRaceForAPosition(Stage stage) {
        Hand writer = stage.writer();
        Hand rival = stage.rival();
        writer.send("a", 0, 1);
        writer.awaitAnswers();
        rival.send("b", 0, 1);
        rival.awaitAnswers();
        writer.send("c", 0, 1);
        writer.awaitAnswers();
        return stage.verdict();
    }

    /** Every insert is delayed for longer than the client waits, so the first lands after it was seen absent several times. */
    static Verdict aLateInsert(Stage stage) {
        Hand writer = stage.writer(Stage.PATIENCE, Duration.ofMillis(500));
        writer.send("a", 0, 1);
        writer.awaitAnswers();
        stage.everyInsert().delays(LONG_INSERT).during(() -> {
            writer.send("b", 0, 1);
            writer.awaitAnswers();
        });
        return stage.verdict();
    }

    /** A client's impatient second sending, decided on another case, joins the queue beside the first. */
    static Verdict aKeyTwiceInOneBlock(Stage stage) {
        Hand writer = stage.writer();
        stage.nextInsert().delays(LONG_INSERT).during(() -> {
            writer.send("a", 0, 1);
            writer.sendUnder("key", "b", 0, 1);
            writer.sendUnder("key", "c", 0, 1);
            writer.send("b", 0, 1);
        });
        writer.awaitAnswers();
        return stage.verdict();
    }

    /** Two commands gather in one block, the second decided on the first, whose place another process takes meanwhile. */
    static Verdict aLoserWithADependent(Stage stage) {
        Hand writer = stage.writer();
        Hand rival = stage.rival();
        writer.send("a", 0, 1);
        writer.awaitAnswers();
        stage.nextInsert().delays(LONG_INSERT).during(() -> {
            writer.send("b", 0, 1);
            writer.send("c", 0, 2);
            writer.send("c", 2, 1);
            rival.send("c", 0, 1);
            rival.awaitAnswers();
        });
        writer.awaitAnswers();
        return stage.verdict();
    }

    /** A command's block is refused, and the next command was decided on it. */
    static Verdict aDependentThatComesLate(Stage stage) {
        Hand writer = stage.writer();
        stage.nextInsert().refuses().during(() -> {
            writer.send("a", 0, 1);
            writer.awaitAnswers();
        });
        writer.send("a", 1, 1);
        writer.awaitAnswers();
        return stage.verdict();
    }

    /** A block is out of the log while a reader comes by, and back afterwards. */
    static Verdict aBlockMissingForAWhile(Stage stage) {
        Hand rival = stage.rival();
        for (long sequence = 0; sequence < 3; sequence++) {
            rival.send("a", sequence, 1);
            rival.awaitAnswers();
        }
        Document removed = Objects.requireNonNull(stage.log().findOneAndDelete(new Document("_id", 1L)));
        stage.tail();
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.entries(Stopped.class).findAny().isPresent()
                        || stage.entries(SawBlock.class).anyMatch(saw -> saw.position() == 2));
        stage.log().insertOne(removed);
        return stage.verdict();
    }

    /** No insert is done for longer than the writer is patient; then all is well again. */
    static Verdict anUnknownOutcomeOfNothing(Stage stage) {
        Hand writer = stage.writer(Duration.ofSeconds(1), Duration.ofSeconds(5));
        writer.send("a", 0, 1);
        writer.awaitAnswers();
        stage.everyInsert().cutsOff().during(() -> {
            writer.send("b", 0, 1);
            writer.awaitAnswers();
        });
        writer.send("c", 0, 1);
        writer.awaitAnswers();
        return stage.verdict();
    }

    /** A process stores a command and dies before it can say so; the next one that is sent it has its block refused. */
    static Verdict aRetryOfWhatADeadProcessStored(Stage stage) {
        Hand first = stage.colleague();
        Hand next = stage.writer();
        FailPoint slow = stage.nextInsert().delays(TIME_TO_DIE);
        slow.during(() -> {
            first.sendUnder("key", "a", 0, 1);
            slow.awaitMet();
            first.kill().run();
        });
        await().atMost(Stage.PATIENCE).until(() -> stage.log().countDocuments() == 1);
        stage.nextInsert().refuses().during(() -> {
            next.sendUnder("key", "a", 0, 1);
            next.awaitAnswers();
        });
        return stage.verdict();
    }

    /** Nothing goes wrong. */
    static Verdict aForwardedCommand(Stage stage) {
        SharingWriters writers = stage.writersThatSharePen();
        writers.forwarder().send("a", 0, 1);
        writers.forwarder().awaitAnswers();
        return stage.verdict();
    }

    /** The holder stores what it was sent, and cannot say so. */
    static Verdict aLostAnswerOfTheHolder(Stage stage) {
        SharingWriters writers = stage.writersThatSharePen();
        writers.toHolder().swallow(EnumSet.of(FlowDirection.REPLIES));
        writers.forwarder().send("a", 0, 1);
        writers.forwarder().awaitAnswers();
        writers.toHolder().heal();
        return stage.verdict();
    }

    /** The holder stands still with a command that its sender cannot store either, and goes on. */
    static Verdict aHolderThatWakes(Stage stage) {
        SharingWriters writers = stage.writersThatSharePen();
        long before = stage.log().countDocuments();
        stage.everyInsert().refuses().during(() -> {
            writers.holderProcess().freeze();
            writers.forwarder().send("a", 0, 1);
            writers.forwarder().awaitAnswers();
            writers.holderProcess().resume();
            await().atMost(Stage.PATIENCE).until(() -> stage.log().countDocuments() > before);
        });
        return stage.verdict();
    }

    /** The process that keeps a view is killed before the write of its fold was done, and started again. */
    static Verdict aKillBeforeTheFoldIsWritten(Stage stage) {
        Hand rival = stage.rival();
        rival.send("a", 0, 2);
        rival.awaitAnswers();
        FailPoint stuck = stage.everyFold().delays(LONG_INSERT).cutsOff();
        stuck.during(() -> {
            Child killed = stage.view(0);
            stuck.awaitMet();
            killed.close();
        });
        stage.view(1);
        rival.send("a", 2, 1);
        rival.awaitAnswers();
        await().atMost(Stage.PATIENCE).until(() -> stage.token() == 2);
        return stage.verdictWithView();
    }
}
