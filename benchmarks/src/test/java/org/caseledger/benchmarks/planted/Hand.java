package org.caseledger.benchmarks.planted;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.caseledger.benchmarks.faults.writer.ScriptedWriter;
import org.caseledger.benchmarks.history.History;
import org.caseledger.benchmarks.history.HistoryLine;
import org.caseledger.benchmarks.history.Sent;
import org.caseledger.benchmarks.history.Told;

/**
 * Gives commands to one writer, here or in another process; when a call returns, its command is queued behind the one before.
 *
 * @param writer its name in histories
 * @param orders where they are given to
 * @param kill ends it without a word
 */
record Hand(String writer, Path histories, Consumer<String> orders, Runnable kill) {

    /** Events of one aggregate, from this sequence on, as one command. */
    void send(String aggregate, long from, int count) {
        sendUnder(ScriptedWriter.NO_KEY, aggregate, from, count);
    }

    void sendUnder(String key, String aggregate, long from, int count) {
        orders.accept("%s %s %d %d".formatted(key, aggregate, from, count));
    }

    /** Waits until the callers of all its commands were told something. */
    void awaitAnswers() {
        await().atMost(Stage.PATIENCE).until(this::answered);
    }

    boolean answered() {
        return History.read(histories).entries().stream().mapToInt(this::open).sum() == 0;
    }

    private int open(HistoryLine entry) {
        if (entry instanceof Sent sent && sent.writer().equals(writer)) {
            return 1;
        }
        return entry instanceof Told told && told.writer().equals(writer) ? -1 : 0;
    }
}
