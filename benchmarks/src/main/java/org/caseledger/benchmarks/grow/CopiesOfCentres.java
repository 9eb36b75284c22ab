package org.caseledger.benchmarks.grow;

/**
 * Where the cases of each copy are: in centres of their own, as far as two digits number the centres of a district, and beyond that some copies
 * together in one. The numbers of the centres of a district lie as far apart as these digits allow.
 *
 * @param times how many copies there are
 * @param highest number of a centre in its district in the source
 */
record CopiesOfCentres(int times, int highest) {
    static final int LAST_NUMBER = 99;

    /** Whose centres are others. */
    int apart() {
        int sharing = sharing();
        return (times + sharing - 1) / sharing;
    }

    /** Most copies that are in one centre. */
    int sharing() {
        int most = LAST_NUMBER / highest;
        return (times + most - 1) / most;
    }

    /** Number in its district of a centre of a copy. */
    int numberOf(int inSource, int copy) {
        return inSource + copy % apart() * (LAST_NUMBER / apart());
    }

    /** Whether a copy before this one is in the same centres. */
    boolean isShared(int copy) {
        return copy >= apart();
    }
}
