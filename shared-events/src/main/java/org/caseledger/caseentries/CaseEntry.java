package org.caseledger.caseentries;

import org.caseledger.events.CaseEvent;

/**
 * One version of what an entry of a case says.
 *
 * @param recorded the entry as it was first recorded
 * @param event what this version says: the recorded event, or that event with details put right
 * @param since sequence in the case from which on this version is known
 * @param until sequence from which on it no longer counts; {@link #OPEN} while it does
 */
public record CaseEntry<E extends CaseEvent>(RecordedEntry recorded, E event, long since, long until) {
    public static final long OPEN = Long.MAX_VALUE;

    public long sequence() {
        return recorded.sequence();
    }

    public long position() {
        return recorded.position();
    }

    /** Whether this is what was known when the case had this sequence. */
    public boolean isKnownAt(long sequence) {
        return since <= sequence && sequence < until;
    }

    boolean isOpen() {
        return until == OPEN;
    }

    CaseEntry<E> endedAt(long sequence) {
        return new CaseEntry<>(recorded, event, since, sequence);
    }
}
