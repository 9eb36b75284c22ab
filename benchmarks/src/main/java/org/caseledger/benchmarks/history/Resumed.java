package org.caseledger.benchmarks.history;

/**
 * A reader begins or goes on.
 *
 * @param after position of the last event it had; -1 to begin
 */
public record Resumed(String reader, long after) implements Entry {}
