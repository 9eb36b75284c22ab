package org.caseledger.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One reader's place in the log. Gives whole blocks in order; each is checked to be contiguous and chained to the one before, and a
 * mismatch or a place beyond the head stops the reader with {@link BrokenLog}: it never skips. A block that was stored by this
 * process and is the next one is taken from the writer's hand, any other is read. For one thread at a time.
 */
public final class LogTail implements AutoCloseable {
    /** Two megabytes of blocks or so: large enough to make the round trip small, small enough to keep for many readers. */
    private static final int WINDOW = 4096;

    /**
     * How long a head behind this place may be an old answer of a just-elected primary rather than a log cut off; an election's
     * first commit takes less.
     */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How often an idle reader compares its place with the head. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final LogReader reader;
    private final LogWindows windows;
    private final LogNotifier.Subscription subscription;
    private final Semaphore rung = new Semaphore(0);
    private final AtomicReference<@Nullable Block> told = new AtomicReference<>();
    private final ChainCheck chain;
    private final HeadLagTimeout behind = new HeadLagTimeout(PATIENCE);
    private boolean placed;
    private long compared = System.nanoTime() - EVERY.toNanos();

    /**
     * @param after position of the last event already read, -1 to begin
     * @param hash hash of the block that holds {@code after}, if the reader kept it, so that a fork is noticed
     */
    public LogTail(LogReader reader, LogNotifier bell, long after, @Nullable Hash hash) {
        this(reader, reader, bell, after, hash);
    }

    /** @param windows what it goes on from, once it has found its place */
    public LogTail(LogReader reader, LogWindows windows, LogNotifier bell, long after, @Nullable Hash hash) {
        this.reader = reader;
        this.windows = windows;
        this.chain = new ChainCheck(after, hash);
        this.placed = after < 0;
        this.subscription = bell.onStored(stored -> {
            if (stored != null) {
                told.set(stored);
            }
            if (rung.availablePermits() == 0) {
                rung.release();
            }
        });
    }

    /**
     * Events after the reader's place in whole blocks; the first one is cut to what was not read, its position moved with it. Empty
     * after the wait. A failed read (MongoException) leaves the place as it was.
     *
     * @throws BrokenLog where the log is not what it should be; the place does not move past it
     */
    public List<Block> next(Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            rung.drainPermits(); // before looking: a ring while we look must not be lost
            List<Block> blocks = read();
            long left = deadline - System.nanoTime();
            if (blocks.isEmpty() && (left <= 0 || !rung.tryAcquire(left, TimeUnit.NANOSECONDS))) {
                return atTheEnd();
            }
            if (!blocks.isEmpty()) {
                return blocks;
            }
        }
    }

    /** Position of the last event given out. */
    public long position() {
        return chain.position();
    }

    /** Hash of the block that holds {@link #position()}, to keep with it; absent if none was given and none seen. */
    public @Nullable Hash hash() {
        return chain.hash();
    }

    @Override
    public void close() {
        subscription.close();
    }

    private List<Block> read() {
        if (!placed) {
            return place();
        }
        Block stored = told.getAndSet(null);
        List<Block> blocks =
                stored != null && chain.continuesWith(stored) ? List.of(stored) : windows.window(chain.next(), WINDOW);
        chain.extend(blocks);
        return blocks;
    }

    /** Finds the block that holds the place and gives what is left of it. */
    private List<Block> place() {
        return reader.holding(chain.position()).map(this::placeIn).orElseGet(() -> {
            behind.since(
                    chain.position(), "is beyond the head of the log; another log, or one restored from before it?");
            return List.of();
        });
    }

    private List<Block> placeIn(Block block) {
        long after = chain.position();
        chain.begin(block);
        placed = true;
        behind.over();
        return block.lastPosition() == after ? read() : List.of(block.after(after));
    }

    /** Nothing follows this place: then it must be the head, and the head must be what was read last. */
    private List<Block> atTheEnd() {
        long now = System.nanoTime();
        if (!placed || now - compared < EVERY.toNanos()) {
            return List.of();
        }
        Head head = reader.head();
        if (head.position() >= chain.next()) {
            List<Block> blocks = read();
            if (blocks.isEmpty()) {
                throw chain.broken("is missing, though the head is at " + head.position());
            }
            return blocks;
        }
        compared = now;
        if (head.position() < chain.position()) {
            behind.since(chain.position(), "was read, but the head of the log is at " + head.position());
        } else {
            behind.over();
            chain.mustBe(head);
        }
        return List.of();
    }
}
