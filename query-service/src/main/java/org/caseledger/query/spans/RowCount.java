package org.caseledger.query.spans;

/** So many rows of a kind are of this centre. */
public record RowCount(RowKind kind, String centre, int rows) {}
