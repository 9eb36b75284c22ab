package org.caseledger.benchmarks.faults;

import org.caseledger.benchmarks.faults.plan.Strike;

/** Does what a plan says to one part of a run. */
@FunctionalInterface
interface Striking {
    /** Returns when the fault is healed. */
    void strike(Strike strike) throws InterruptedException;
}
