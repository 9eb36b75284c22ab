package org.caseledger.query.spans;

/**
 * Rows that are listed and counted together.
 *
 * @param name stored in each span, so never renamed
 * @param measure number of their count in cells, and the next one that of their cases; stored, so never used twice
 */
public record RowKind(String name, int measure) {
    public RowKind {
        if (name.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("the name of a kind stands between spaces: " + name);
        }
    }

    int measureOfCases() {
        return measure + 1;
    }
}
