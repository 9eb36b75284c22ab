package org.caseledger.events;

/** A fact about the access ledger, which says who looked at what and is kept beside this one, a log each month. */
public sealed interface AccessLogEvent extends Event permits AccessLogSealed, AccessLogDropped {
    /** All of them are of one aggregate, which readers of the log can ask for. */
    String AGGREGATE = "access-log";

    /** The month, as in {@code 2026-11}. */
    String month();

    /**
     * Name of the collection that a month has.
     *
     * @param month as in {@link #month()}
     */
    static String collectionOf(String month) {
        return "access-" + month.replace("-", "");
    }
}
