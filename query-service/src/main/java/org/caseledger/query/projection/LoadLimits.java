package org.caseledger.query.projection;

/**
 * When views that were never made are loaded, and how.
 *
 * @param fewestEvents of a log: fewer take a second or two batch by batch
 * @param mostBytes of events that wait in memory
 */
record LoadLimits(long fewestEvents, long mostBytes) {
    private static final long FEWEST_EVENTS = 10_000;
    /** Of the memory there is, what waits takes one of these parts. */
    private static final int PART_OF_MEMORY = 3;

    static LoadLimits ofThisProcess() {
        return new LoadLimits(FEWEST_EVENTS, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }
}
