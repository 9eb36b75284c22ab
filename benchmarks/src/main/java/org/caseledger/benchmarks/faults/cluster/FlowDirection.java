package org.caseledger.benchmarks.faults.cluster;

/** Which way bytes go through a proxy. */
public enum FlowDirection {
    /** From whoever connected to the node. */
    REQUESTS,
    /** From the node to whoever connected. */
    REPLIES
}
