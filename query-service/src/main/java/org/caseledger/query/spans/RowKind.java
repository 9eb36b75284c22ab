package org.caseledger.query.spans;

/**
 * Rows that are listed and counted together.
 *
 * @param name stored in each span, so never renamed
 * @param measure number of their count in cells, and the next one that of their cases; stored, so never used twice
 * @param stays whether each of them is so from its due day on, for ever: those that are due between two days are then the difference of two
 *     counts, and all of them of one reach
 */
public record RowKind(String name, int measure, boolean stays) {
    public RowKind {
        if (name.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("the name of a kind stands between spaces: " + name);
        }
    }

    /** Of rows that may end on a day. */
    public RowKind(String name, int measure) {
        this(name, measure, false);
    }

    int measureOfCases() {
        return measure + 1;
    }
}
