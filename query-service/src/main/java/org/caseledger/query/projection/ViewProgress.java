package org.caseledger.query.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caseledger.service.stream.PositionTokens;

/** The last event of each view's last completed batch, also of what is computed from a view, and who waits for it to advance. */
public final class ViewProgress {
    private final Map<String, Long> positions = new ConcurrentHashMap<>();

    long position(String view) {
        return positions.getOrDefault(view, PositionTokens.TAIL);
    }

    public synchronized void advance(String view, long position) {
        positions.merge(view, position, Math::max);
        notifyAll();
    }

    /**
     * The same, but only where all who answer from the view show it: whoever waits for the position is answered by them.
     *
     * @return whether they do
     */
    boolean advanceShown(String view, long position, Collection<? extends ViewListener<?>> answering) {
        boolean isShown = answering.stream().allMatch(listener -> listener.shows(position));
        if (isShown) {
            advance(view, position);
        }
        return isShown;
    }

    /** Whether the view has passed this position within the bound. */
    synchronized boolean await(String view, long position, Duration bound) throws InterruptedException {
        long deadline = System.nanoTime() + bound.toNanos();
        while (position(view) < position) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }
}
