package org.caseledger.query.transfers;

/** Where a request stands on a day; each in one state, but what is overdue is also asked for as awaiting. */
enum TransferState {
    /** The other centre has not answered. */
    AWAITING,
    /** The last day for an answer has passed without one. */
    OVERDUE,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    /** The case was closed before an answer came: there is nothing left to take over, also not after a reopening. */
    LAPSED;

    boolean isAskedFor(TransferState asked) {
        return this == asked || (this == OVERDUE && asked == AWAITING);
    }
}
