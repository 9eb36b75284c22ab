package org.caseledger.benchmarks.measure;

/**
 * How hard a store is driven.
 *
 * @param writers threads that append one after the other, each waiting for its own
 * @param events in one append
 */
public record Load(int writers, int events) {}
