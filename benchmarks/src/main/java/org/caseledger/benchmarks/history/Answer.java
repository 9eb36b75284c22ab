package org.caseledger.benchmarks.history;

/** How an append ended for its caller. */
public enum Answer {
    STORED,
    /** An earlier sending with the same key is stored; nothing was stored this time. */
    KEY_STORED,
    /** Refused, because another event has the place; nothing was stored. */
    CONFLICT,
    /** Failed for a technical reason; nothing was stored and nothing will be, under a key by no other sending either. */
    NOT_STORED,
    /** Stored or not: nobody could find out in time. */
    UNKNOWN
}
