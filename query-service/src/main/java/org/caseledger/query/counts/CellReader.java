package org.caseledger.query.counts;

/** Takes a cell as it is stored. */
@FunctionalInterface
interface CellReader {
    /** @param codes 0 where it has none */
    void read(long page, long packed, long codes);
}
