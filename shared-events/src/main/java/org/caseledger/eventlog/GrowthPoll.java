package org.caseledger.eventlog;

/** Whether the log has grown since last asked, at the price of one look-up of its newest block. */
final class GrowthPoll {
    private final LogReader reader;
    private long next = -1;

    GrowthPoll(LogCollection log) {
        this.reader = new LogReader(log);
    }

    /** True the first time. */
    boolean grown() {
        long reached = reader.head().position() + 1;
        boolean grown = reached > next;
        next = Math.max(next, reached);
        return grown;
    }

    /** Position that the log had not reached yet when it was asked last. */
    long next() {
        return next;
    }
}
