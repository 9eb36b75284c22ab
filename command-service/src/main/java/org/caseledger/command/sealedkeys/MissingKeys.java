package org.caseledger.command.sealedkeys;

/**
 * Keys that sealed events name and that are not stored, or not as they were.
 *
 * @param count of them
 * @param first position of an event that is sealed under one; -1 where there are none
 * @param deleted how many of them were deleted for good, and no entry of the log says so any more
 */
record MissingKeys(int count, long first, int deleted) {
    static final MissingKeys NONE = new MissingKeys(0, -1, 0);

    MissingKeys and(long position, boolean isDeleted) {
        return new MissingKeys(
                count + 1, first < 0 ? position : Math.min(first, position), isDeleted ? deleted + 1 : deleted);
    }
}
