package org.caseledger.query.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.ChainCheck;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogTail;
import org.caseledger.service.repeating.Pause;
import org.caseledger.service.repeating.ToldFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The newest blocks in memory, kept by one tail, so that any number of subscribers at the head costs the store as much as one. Whoever
 * is further behind reads the log.
 */
@Component
final class NewestBlocks implements SmartLifecycle {
    /** A second of the fastest load, hours of a busy day, and a few megabytes. */
    private static final int KEPT_EVENTS = 4096;
    /** Events read at once by whoever is behind: a few hundred milliseconds of sending, and under a megabyte. */
    private static final int WINDOW = 1000;
    /** How long the tail waits for a ring before it compares its place with the head. */
    private static final Duration LOOK = Duration.ofSeconds(15);
    /** Long enough not to flood a server that is electing. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(NewestBlocks.class);

    private final LogReader log;
    private final LogNotifier bell;
    private final Deque<Block> kept = new ArrayDeque<>();
    private int keptEvents;
    private long last = -1;
    /** Of the block that ends there; absent until the tail has a place in the log. */
    private @Nullable Hash lastHash;

    private @Nullable BrokenLog broken;
    private boolean ending;
    private @Nullable Thread tail;
    /** Of the tail's thread alone. */
    private final ToldFailure failing = new ToldFailure();

    NewestBlocks(LogReader log, LogNotifier bell) {
        this.log = log;
        this.bell = bell;
    }

    /** Position of the newest event seen. Who asks before the tail has a place in the log is not told that nothing is there. */
    long last() {
        requirePlace();
        synchronized (this) {
            return last;
        }
    }

    private void requirePlace() {
        if (lastHash() == null) {
            begin(log.head());
        }
    }

    /**
     * Blocks with events after this position, in order and without a gap; none at the head.
     *
     * @throws BrokenLog once the log was found to be broken, and where it does not go on from this position: nothing after it can be trusted
     */
    List<Block> after(long position) {
        requirePlace();
        synchronized (this) {
            if (broken != null) {
                throw broken;
            }
            if (position >= last) {
                return List.of();
            }
            Block oldest = kept.peekFirst();
            if (oldest != null && oldest.position() <= position + 1) {
                return kept.stream()
                        .filter(block -> block.next() > position + 1)
                        .toList();
            }
        }
        return whole(position, log.from(position + 1, WINDOW));
    }

    /** Up to the first that is missing. */
    private static List<Block> whole(long position, List<Block> blocks) {
        if (blocks.isEmpty() || blocks.get(0).position() > position + 1) {
            throw new BrokenLog(position + 1, "is missing");
        }
        Block first = blocks.get(0);
        int whole = 1;
        while (whole < blocks.size()
                && blocks.get(whole).position() == blocks.get(whole - 1).next()) {
            whole++;
        }
        new ChainCheck(first.lastPosition(), first.hash()).extend(blocks.subList(1, whole));
        return blocks.subList(0, whole);
    }

    /** Waits until there are events after this position; false if there were none for so long, or nobody is to wait any more. */
    synchronized boolean await(long position, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (last <= position && broken == null) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0 || ending) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Lets go whoever waits. */
    synchronized void end() {
        ending = true;
        notifyAll();
    }

    @Override
    public synchronized void start() {
        ending = false;
        Thread thread = new Thread(this::follow, "feed-tail");
        thread.setDaemon(true);
        tail = thread;
        thread.start();
    }

    @Override
    public synchronized void stop() {
        if (tail != null) {
            tail.interrupt();
            tail = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return tail != null;
    }

    private void follow() {
        while (isRunning()) {
            try {
                followOn();
            } catch (BrokenLog e) {
                LOG.error("The feed stops: {}", e.getMessage(), e);
                stopAt(e);
                return;
            } catch (RuntimeException | Error e) { // whatever it is, whoever waits for events waits for this thread
                tell(e);
                if (!Pause.of(PAUSE)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Once for each, not every second. */
    private void tell(Throwable failure) {
        if (failing.isNew(failure.getClass().getSimpleName())) {
            LOG.warn(
                    "The feed's tail fails and begins again every {} s: {}",
                    PAUSE.toSeconds(),
                    failure.getMessage(),
                    failure);
        }
    }

    /** From the head at first, and after a failure from where it stood: another log that goes on from there is noticed. */
    private void followOn() throws InterruptedException {
        requirePlace();
        try (LogTail blocks = new LogTail(log, bell, last(), lastHash())) {
            keep(blocks.next(Duration.ZERO)); // which reads: that the head is known is not enough
            if (failing.hasEnded()) {
                LOG.info("The feed's tail follows the log again");
            }
            while (isRunning()) {
                keep(blocks.next(LOOK));
            }
        }
    }

    private synchronized @Nullable Hash lastHash() {
        return lastHash;
    }

    private synchronized void begin(Head head) {
        if (lastHash != null) {
            return;
        }
        last = head.position();
        lastHash = head.hash();
        notifyAll();
    }

    private synchronized void keep(List<Block> blocks) {
        for (Block block : blocks) {
            kept.addLast(block);
            keptEvents += block.events().size();
            last = block.lastPosition();
            lastHash = block.hash();
        }
        while (keptEvents > KEPT_EVENTS && kept.size() > 1) {
            keptEvents -= kept.removeFirst().events().size();
        }
        notifyAll();
    }

    private synchronized void stopAt(BrokenLog found) {
        broken = found;
        notifyAll();
    }
}
