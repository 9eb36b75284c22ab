package org.caseledger.query.projection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells an old answer from a view that was dropped, or restored from an older copy: a just-elected primary may say for a moment that a view is not so far
 * as it was known to be.
 */
public final class FallenPosition {
    /** An election's first commit takes less. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private @Nullable Long since;

    /**
     * @param known up to where the view was read
     * @param told up to where it is said to be now; negative where it begins, which no old answer says
     * @return whether nothing that was read counts any more
     */
    public synchronized boolean isBelieved(long known, long told) {
        if (told >= known) {
            since = null;
            return false;
        }
        long now = System.nanoTime();
        if (told >= 0 && since == null) {
            since = now;
        }
        boolean lasts = told < 0 || since != null && now - since > PATIENCE.toNanos();
        if (lasts) {
            since = null;
        }
        return lasts;
    }
}
