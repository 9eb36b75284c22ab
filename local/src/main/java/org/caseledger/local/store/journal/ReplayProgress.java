package org.caseledger.local.store.journal;

/** Hears how far a start is. */
@FunctionalInterface
public interface ReplayProgress {

    /** @param bytes read so far, of {@code total}; called after each frame */
    void replayed(long bytes, long total);
}
