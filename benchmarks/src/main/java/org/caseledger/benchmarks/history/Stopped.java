package org.caseledger.benchmarks.history;

/** A reader refuses to go on, loudly. */
public record Stopped(String reader, String why) implements HistoryLine {}
