package org.caseledger.command.sealedkeys;

/**
 * Keys that sealed events name and that are not stored, or not as they were.
 *
 * @param count of them
 * @param first position of an event that is sealed under one; -1 where there are none
 */
record MissingKeys(int count, long first) {
    static final MissingKeys NONE = new MissingKeys(0, -1);

    MissingKeys and(long position) {
        return new MissingKeys(count + 1, first < 0 ? position : Math.min(first, position));
    }
}
