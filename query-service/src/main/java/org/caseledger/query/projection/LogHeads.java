package org.caseledger.query.projection;

import java.time.Duration;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.LongSupplier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.stream.PositionTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the log ended and when, looked up from outside the views, so that one which stands still shows. A look that fails is none: what is
 * behind stays behind, and nothing is held for new that may not be.
 */
public final class LogHeads implements Repeated {
    /** Finer than metrics are collected, and seldom enough to cost an idle service nothing that shows. */
    private static final Duration EVERY = Duration.ofSeconds(5);
    /** Ten minutes of them; a longer lag in seconds is shown as at least that. */
    private static final int KEPT = 120;
    /** Before the web server: the first callers ask how new the views are. */
    private static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(LogHeads.class);

    private final LongSupplier head;
    private final LongSupplier nanoTime;
    private final Deque<Sample> samples = new ConcurrentLinkedDeque<>();
    private final RepeatingThread thread = new RepeatingThread("log-heads", this::look);

    LogHeads(LogReader reader) {
        this(() -> reader.head().position(), System::nanoTime);
    }

    /**
     * @param head looks where the log ends
     * @param nanoTime what age is measured by
     */
    LogHeads(LongSupplier head, LongSupplier nanoTime) {
        this.head = head;
        this.nanoTime = nanoTime;
    }

    @Override
    public RepeatingThread thread() {
        return thread;
    }

    @Override
    public Duration first() {
        return Duration.ZERO;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    void look() {
        long before = nanoTime.getAsLong();
        try {
            samples.addLast(new Sample(head.getAsLong(), before));
        } catch (RuntimeException e) { // tried again soon
            LOG.debug("The head of the log is not known: {}", e.toString());
            return;
        }
        if (samples.size() > KEPT) {
            samples.removeFirst();
        }
    }

    /** Whether it was ever seen where the log ends. */
    boolean isKnown() {
        return !samples.isEmpty();
    }

    /** The position that was seen last; -1 before any was. */
    long newest() {
        Sample last = samples.peekLast();
        return last == null ? PositionTokens.TAIL : last.head;
    }

    /** How long the log has had an event after this position, to a look; 0 where it was not seen to have one. */
    double secondsBehind(long position) {
        for (Sample sample : samples) {
            if (sample.head > position) {
                return age(sample) / 1e9;
            }
        }
        return 0;
    }

    /** Whether this position was the log's last, or later than that, at some moment that lies no longer back; not where that is unknown. */
    public boolean wasLast(long position, Duration noLongerBack) {
        Iterator<Sample> newestFirst = samples.descendingIterator();
        while (newestFirst.hasNext()) {
            Sample sample = newestFirst.next();
            if (age(sample) > noLongerBack.toNanos()) {
                return false;
            }
            if (sample.head <= position) {
                return true;
            }
        }
        return false;
    }

    private long age(Sample sample) {
        return nanoTime.getAsLong() - sample.nanoTime;
    }

    /** @param nanoTime before the look: nothing that was stored until then is missing */
    private record Sample(long head, long nanoTime) {}
}
