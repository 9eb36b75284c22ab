package org.caseledger.local.store.journal;

/**
 * When the journal since the last snapshot is long enough for a new one.
 *
 * @param leastBytes below this a snapshot saves nothing worth having
 * @param share of the last snapshot that the journal may reach
 * @param mostBytes beyond this a start takes too long, however large the snapshot is
 */
public record CompactionRule(long leastBytes, double share, long mostBytes) {

    /** Replayed in two seconds or so. */
    private static final long USUAL_BYTES = 64L << 20;

    /** A start reads at most half as much again as it must; all snapshots together write about three times what the journal does. */
    private static final double USUAL_SHARE = 0.5;

    /** A journal is read several times as slowly as a snapshot. */
    private static final long USUAL_MOST_BYTES = 128L << 20;

    public static CompactionRule usual() {
        return from(USUAL_BYTES);
    }

    public static CompactionRule from(long leastBytes) {
        return new CompactionRule(leastBytes, USUAL_SHARE, Math.max(leastBytes, USUAL_MOST_BYTES));
    }

    long most(long snapshotBytes) {
        return Math.min(mostBytes, Math.max(leastBytes, (long) (share * snapshotBytes)));
    }
}
