package org.caseledger.events;

/** How a centre stands on a day. */
public enum CentreState {
    RUNNING,
    /** Another centre acts for it; its cases and counts stay with it. */
    SUSPENDED,
    /** It has ended its work and holds nothing active; what it once counted stays counted. */
    CLOSED
}
