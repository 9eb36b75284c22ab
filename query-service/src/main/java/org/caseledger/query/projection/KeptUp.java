package org.caseledger.query.projection;

/** What is kept up with the log, and answers as of a position. */
public interface KeptUp {
    /** The name by which callers wait for it. */
    String view();

    /** All events up to here are in; later ones may be. -1 before any is, also while nothing can be answered yet. */
    long position();
}
