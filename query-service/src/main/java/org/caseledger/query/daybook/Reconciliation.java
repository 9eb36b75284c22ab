package org.caseledger.query.daybook;

/**
 * Open cases at both ends of a period and every way between.
 *
 * @param resolutions first, repeated and later struck off
 * @param balanced whether the ways explain the difference
 */
record Reconciliation(
        int openAtStart,
        int registered,
        int broughtForwardOpen,
        int reopened,
        int resolutions,
        int closedFromOpen,
        int transferredInOpen,
        int transferredOutOpen,
        int openAtEnd,
        boolean balanced) {}
