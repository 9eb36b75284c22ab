package org.caseledger.query.centres;

/** How a centre stands on a day. */
enum CentreState {
    RUNNING,
    /** Another centre acts for it. */
    SUSPENDED,
    CLOSED
}
