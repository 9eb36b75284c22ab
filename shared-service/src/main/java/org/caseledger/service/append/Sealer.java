package org.caseledger.service.append;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts commands' events into the log, one block in flight: while a block is being stored the next one gathers. One per process; several
 * processes compete for the next position, and who was slower goes on behind the winner.
 *
 * <p>Promised: an append ends as stored, in conflict, key already stored, {@link NotStored} or {@link OutcomeUnknown}, and the last is
 * never told as another. Not promised: that commands are stored in the order they came.
 */
public final class Sealer implements Appender, AutoCloseable {
    /** So many times its patience: a block may take all of it, losing to others once more, and nobody waits for a third. */
    private static final int HANGS_AFTER = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final BlockWriter writer;
    private final Duration patience;
    private final AppendQueue waiting;
    private final Predecessors predecessors;
    private final CallerNotifier answers;
    private final BatchLimit alternation;
    private final Thread thread = new Thread(this::run, "sealer");

    /** Held by whoever has a block in flight. */
    private final ReentrantLock turn = new ReentrantLock();

    /** The last block was one caller's, and nobody came meanwhile. */
    private volatile boolean calm = true;

    private volatile boolean closing;

    /**
     * @param node name of this process in its blocks
     * @param clock the ledger's
     * @param patience how long a command may wait for its turn, and how long an outcome may stay open
     * @param onStored given each stored block, before its callers are told; must not block
     */
    public static Sealer over(
            LogCollection log,
            BlockInsert insert,
            String node,
            InstantSource clock,
            Duration patience,
            LogMetrics metrics,
            Consumer<Block> onStored) {
        AppendQueue waiting = new AppendQueue();
        BatchLimit alternation = new BatchLimit();
        CallerNotifier answers = new CallerNotifier(waiting::size, alternation::limit);
        Placement placement = Placement.in(log, insert, patience);
        LogReader reader = new LogReader(log);
        KnownHead head = new KnownHead(reader, patience, KnownHead.KEPT);
        Predecessors predecessors = new Predecessors(reader::lastSequence);
        BlockWriter writer = new BlockWriter(
                node, head, placement, clock, patience, metrics, waiting, predecessors, onStored, answers);
        return new Sealer(writer, waiting, predecessors, answers, alternation, patience);
    }

    private Sealer(
            BlockWriter writer,
            AppendQueue waiting,
            Predecessors predecessors,
            CallerNotifier answers,
            BatchLimit alternation,
            Duration patience) {
        this.writer = writer;
        this.waiting = waiting;
        this.predecessors = predecessors;
        this.answers = answers;
        this.alternation = alternation;
        this.patience = patience;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public long append(Append append) {
        if (closing) {
            throw new NotTaken();
        }
        if (!sealedByItself(append)) {
            enqueue(append);
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

    /** For who cannot wait. Completed as {@link #append} ends. */
    public CompletableFuture<Long> submit(Append append) {
        enqueue(append);
        return append.first();
    }

    private void enqueue(Append append) {
        if (closing) {
            append.failed(new NotTaken());
            return;
        }
        waiting.add(append);
        if (closing && waiting.remove(append)) {
            append.failed(new NotTaken());
        }
    }

    /** Why it would leave a gap where another process sealed it, if it would: what it was decided on failed here. */
    public @Nullable NotStored missingBefore(Append append) {
        return predecessors.missingBefore(append, none -> false);
    }

    /** Another process says so. */
    public void storedElsewhere(Append append) {
        predecessors.stored(append);
    }

    /** Another process says so; to be called before its caller is told. */
    public void failedElsewhere(Append append) {
        predecessors.failed(append);
    }

    /** Why nothing will be stored any more, though this is not closed: the thread has ended or hangs. */
    public Optional<String> failure() {
        if (!closing && !thread.isAlive()) {
            return Optional.of("the sealer has ended");
        }
        Append next = waiting.peek();
        boolean hangs = next != null && System.nanoTime() - next.since() > HANGS_AFTER * patience.toNanos();
        return hangs ? Optional.of("the sealer hangs") : Optional.empty();
    }

    /** Commands that are in no block yet. */
    public int waiting() {
        return waiting.size();
    }

    /** Finishes the block in flight and stores what waits, within {@code patience}; what comes later is not stored. */
    @Override
    public void close() {
        closing = true;
        waiting.end();
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        answers.close();
    }

    /** A caller who is alone does it on the spot: to hand over to the sealer and be woken again takes as long as half an insert. */
    private boolean sealedByItself(Append append) {
        if (!calm || !waiting.isEmpty() || !turn.tryLock()) {
            return false;
        }
        try {
            if (closing) {
                throw new NotTaken();
            }
            Draft draft = new Draft(1, predecessors);
            taken(append, draft);
            write(draft);
        } finally {
            turn.unlock();
        }
        return true;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted() && !(closing && waiting.isEmpty())) {
            if (waiting.isEmpty()) {
                waiting.await();
            } else {
                sealWhatWaits();
            }
        }
        turn.lock(); // a caller may have a block of its own in flight
        try {
            failWaiting();
        } finally {
            turn.unlock();
        }
    }

    private void sealWhatWaits() {
        turn.lock();
        try {
            Draft draft = new Draft(alternation.limit(), predecessors);
            gather(draft);
            write(draft);
        } finally {
            turn.unlock();
        }
    }

    private void gather(Draft draft) {
        for (Append next = waiting.poll(); next != null; next = waiting.poll()) {
            if (System.nanoTime() - next.since() > patience.toNanos()) {
                notStored(next, new NotStored("waited " + patience.toSeconds() + " s for the block before it", null));
            } else if (!taken(next, draft)) {
                waiting.putBack(next);
                return;
            }
        }
    }

    /** Also where it is told at once that it is not stored. */
    private boolean taken(Append append, Draft draft) {
        try {
            return draft.takes(append);
        } catch (NotStored decidedOnWhatIsNotThere) {
            notStored(append, decidedOnWhatIsNotThere);
            return true;
        }
    }

    private void notStored(Append append, NotStored why) {
        FailedAppends.tell(List.of(append), why, waiting, predecessors);
    }

    private void write(Draft draft) {
        try {
            writer.write(draft);
        } catch (RuntimeException | Error e) { // a defect of ours must not leave anyone waiting
            LOG.error("The sealer failed on a block", e);
            FailedAppends.tell(draft.members(), new OutcomeUnknown("the sealer failed", e), waiting, predecessors);
            List<Append> rivals =
                    draft.rivals().stream().map(Draft.Rival::append).toList();
            FailedAppends.tell(rivals, new NotStored("the sealer failed", e), waiting, predecessors);
        }
        int came = waiting.size();
        int stored = draft.members().size();
        calm = stored <= 1 && came == 0;
        alternation.stored(stored, came);
    }

    private void failWaiting() {
        for (Append next = waiting.poll(); next != null; next = waiting.poll()) {
            next.failed(new NotTaken());
        }
    }
}
