package org.caseledger.query.spans;

/** @param cases a case with several of these rows is one */
public record Counted(long rows, long cases) {}
