package org.caseledger.benchmarks.history;

/**
 * A reader begins or goes on.
 *
 * @param after position of the last event that this incarnation or another of the same name has seen; -1 to begin
 */
public record Resumed(String reader, long after) implements HistoryLine {}
