package org.caseledger.benchmarks.faults.plan;

/** Faults of one lane follow each other, each healed before the next; the lanes go beside each other. */
public enum FaultLane {
    /** One at a time, so that a majority of nodes always survives for good. */
    NODES,
    PROCESSES,
    /** Whoever has the pen at the time. */
    HOLDER
}
