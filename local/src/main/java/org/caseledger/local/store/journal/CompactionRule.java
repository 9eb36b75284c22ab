package org.caseledger.local.store.journal;

/**
 * When the journal since the last snapshot is long enough for a new one.
 *
 * @param leastBytes below this a snapshot saves nothing worth having
 * @param share of the last snapshot that the journal may reach
 */
public record CompactionRule(long leastBytes, double share) {

    /** Replayed in two seconds or so. */
    private static final long USUAL_BYTES = 64L << 20;

    /** A start reads at most half as much again as it must; all snapshots together write about three times what the journal does. */
    private static final double USUAL_SHARE = 0.5;

    public static CompactionRule usual() {
        return from(USUAL_BYTES);
    }

    public static CompactionRule from(long leastBytes) {
        return new CompactionRule(leastBytes, USUAL_SHARE);
    }

    long most(long snapshotBytes) {
        return Math.max(leastBytes, (long) (share * snapshotBytes));
    }
}
