package org.caseledger.events;

/** A fact about the name under which the log is signed, and about who goes on signing. */
public sealed interface SigningEvent extends Event permits LedgerRestored, SigningResumed {
    /** All of them are of one aggregate, which readers of the log can ask for. */
    String AGGREGATE = "origins";
}
