package org.caseledger.query.shelter;

/** What is asked of the register. Stays past their limit are counted by what was so on the day, never by counting the recorded facts. */
public enum StayState {
    /** She is there. */
    OPEN,
    /** She is there and the limit in force is passed. */
    PAST_LIMIT,
    /** She has left. */
    LEFT,
    /** Recorded as past a limit, whatever came later: once for each limit that was passed. */
    EXCEEDED
}
