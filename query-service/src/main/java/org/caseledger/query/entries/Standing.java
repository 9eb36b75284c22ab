package org.caseledger.query.entries;

import org.jspecify.annotations.Nullable;

/**
 * Between which positions an entry stood as it is. Past ones are kept: who asks what was known earlier gets what was known.
 *
 * @param sequence of its event in the case; corrections and voidings name it
 * @param since position at which it was recorded, or put right
 * @param until position at which it was put right or retracted; absent while it stands
 */
public record Standing(long sequence, long since, @Nullable Long until) {

    public static Standing recorded(long sequence, long position) {
        return new Standing(sequence, position, null);
    }

    boolean isKnown(long position) {
        return since <= position && (until == null || position < until);
    }

    /** Whether a correction or voiding of this sequence changes it. */
    boolean standsAs(long named) {
        return sequence == named && until == null;
    }

    Standing endedAt(long position) {
        return new Standing(sequence, since, position);
    }

    Standing renewedAt(long position) {
        return new Standing(sequence, position, null);
    }
}
