package org.caseledger.benchmarks.planted;

import org.caseledger.benchmarks.faults.cluster.Proxy;

/**
 * Two processes that share a pen.
 *
 * @param forwarder the one under test, which has forwarded a command already
 * @param toHolder the way on which it does
 */
record SharingWriters(Child holderProcess, Hand forwarder, Proxy toHolder) {}
