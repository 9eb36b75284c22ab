package org.caseledger.command.eventstore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingDeque;
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
    private final BlockingDeque<Append> queue = new LinkedBlockingDeque<>();
    private final Thread thread = new Thread(this::run, "sealer");
    private volatile boolean closing;

    /**
     * @param node name of this process in its blocks
     * @param clock the ledger's
     * @param patience how long a command may wait for its turn, and how long an outcome may stay open
     */
    static Sealer over(
            LogCollection log,
            BlockInsert insert,
            String node,
            InstantSource clock,
            Duration patience,
            LogMetrics metrics) {
        Placement placement = Placement.in(log, insert, patience);
        KnownHead head = new KnownHead(new LogReader(log), patience);
        return new Sealer(new BlockWriter(node, head, placement, clock, patience, metrics), patience);
    }

    private Sealer(BlockWriter writer, Duration patience) {
        this.writer = writer;
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
        queue.addLast(append);
        if (closing && queue.remove(append)) {
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
        return queue.size();
    }

    /** Finishes the block in flight; what is not in it is not stored. */
    @Override
    public void close() {
        closing = true;
        queue.addFirst(STOP);
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            Draft draft = new Draft();
            try {
                if (!gather(draft)) {
                    break;
                }
                putBack(writer.write(draft, this::lose));
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
        for (Append next = queue.take(); next != null; next = queue.poll()) {
            if (next == STOP) {
                queue.addFirst(STOP);
                return !draft.members().isEmpty();
            }
            if (System.nanoTime() - next.since() > patience.toNanos()) {
                next.failed(new NotStored("waited " + patience.toSeconds() + " s for the block before it", null));
            } else if (!draft.takes(next)) {
                queue.addFirst(next);
                return true;
            }
        }
        return true;
    }

    private void putBack(List<Append> again) {
        for (int i = again.size() - 1; i >= 0; i--) {
            queue.addFirst(again.get(i));
        }
    }

    /** Whatever waits on an aggregate where a command lost was decided on events that are not stored. */
    private void lose(Set<String> aggregates) {
        queue.removeIf(waiting -> {
            AppendConflict conflict = BlockWriter.behind(aggregates, waiting);
            if (conflict != null) {
                waiting.failed(conflict);
            }
            return conflict != null;
        });
    }

    private void failWaiting() {
        for (Append next = queue.poll(); next != null; next = queue.poll()) {
            next.failed(stopping());
        }
    }

    private static NotStored stopping() {
        return new NotStored("the service is stopping", null);
    }
}
