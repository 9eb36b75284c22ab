package org.caseledger.command.eventstore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts commands' events into the log, one block in flight: while a block is being stored the next one gathers. One per process; several
 * processes compete for the next position, and who was slower goes on behind the winner.
 *
 * <p>Promised: an append ends as stored, in conflict, key already stored, {@link NotStored} or {@link OutcomeUnknown}, and the last is
 * never told as another. Not promised: that commands are stored in the order they came.
 */
final class Sealer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    /** In the queue it means: what stands behind is not taken any more. */
    private static final Append STOP = new Append(List.of(), null);

    private final BlockWriter writer;
    private final Duration patience;
    private final Waiting waiting;
    private final Answers answers;
    private final Thread thread = new Thread(this::run, "sealer");
    private volatile boolean closing;

    /**
     * @param node name of this process in its blocks
     * @param clock the ledger's
     * @param patience how long a command may wait for its turn, and how long an outcome may stay open
     * @param onStored run by the sealer after each stored block, before its callers are told; must not block
     */
    static Sealer over(
            LogCollection log,
            BlockInsert insert,
            String node,
            InstantSource clock,
            Duration patience,
            LogMetrics metrics,
            Runnable onStored) {
        Waiting waiting = new Waiting();
        Answers answers = new Answers(waiting::size);
        Placement placement = Placement.in(log, insert, patience);
        KnownHead head = new KnownHead(new LogReader(log), patience);
        BlockWriter writer =
                new BlockWriter(node, head, placement, clock, patience, metrics, waiting, onStored, answers);
        return new Sealer(writer, waiting, answers, patience);
    }

    private Sealer(BlockWriter writer, Waiting waiting, Answers answers, Duration patience) {
        this.writer = writer;
        this.waiting = waiting;
        this.answers = answers;
        this.patience = patience;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Waits for the outcome.
     *
     * @return position of its first event
     */
    long append(Append append) {
        waiting.add(append);
        if (closing && waiting.remove(append)) {
            throw stopping();
        }
        try {
            return append.first().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown("interrupted while waiting for the block", e);
        }
    }

    /** Commands that are in no block yet. */
    int waiting() {
        return waiting.size();
    }

    /** Finishes the block in flight; what is not in it is not stored. */
    @Override
    public void close() {
        closing = true;
        waiting.add(STOP);
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        answers.close();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            Draft draft = new Draft();
            try {
                if (!gather(draft)) {
                    break;
                }
                waiting.putBack(writer.write(draft));
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException | Error e) { // a defect of ours must not leave anyone waiting
                LOG.error("The sealer failed on a block", e);
                draft.members().forEach(append -> append.failed(new OutcomeUnknown("the sealer failed", e)));
                draft.rivals().forEach(rival -> rival.append().failed(new NotStored("the sealer failed", e)));
            }
        }
        failWaiting();
    }

    /** Takes what is there, waiting for the first only; false when told to stop. */
    private boolean gather(Draft draft) throws InterruptedException {
        for (Append next = waiting.take(); next != null; next = waiting.poll()) {
            if (next == STOP) {
                waiting.putBack(STOP);
                return !draft.members().isEmpty();
            }
            if (System.nanoTime() - next.since() > patience.toNanos()) {
                Unstored.tell(
                        List.of(next),
                        new NotStored("waited " + patience.toSeconds() + " s for the block before it", null),
                        waiting);
            } else if (!draft.takes(next)) {
                waiting.putBack(next);
                return true;
            }
        }
        return true;
    }

    private void failWaiting() {
        for (Append next = waiting.poll(); next != null; next = waiting.poll()) {
            next.failed(stopping());
        }
    }

    private static NotStored stopping() {
        return new NotStored("the service is stopping", null);
    }
}
