package org.caseledger.benchmarks.faults.writer;

import org.caseledger.benchmarks.history.Answer;

/** Aggregates of one thread, one after the other: nobody else writes them, so their next sequence is known without asking. */
final class OwnAggregates {
    /** Long enough to be spread over many blocks, short enough for a view's document. */
    private static final long LONGEST = 40;

    private final String owner;
    private int number;
    private long next;

    OwnAggregates(String owner) {
        this.owner = owner;
    }

    String aggregate() {
        return owner + "-" + number;
    }

    long next() {
        return next;
    }

    /** Goes on behind what is stored, tries the same place again after what is not, and leaves alone what cannot be known. */
    void told(Answer answer, int events) {
        if (answer == Answer.STORED || answer == Answer.KEY_STORED) {
            next += events;
        }
        if (answer == Answer.UNKNOWN || answer == Answer.CONFLICT || next >= LONGEST) {
            number++;
            next = 0;
        }
    }
}
