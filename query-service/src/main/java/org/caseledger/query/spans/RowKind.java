package org.caseledger.query.spans;

import java.util.stream.IntStream;
import org.caseledger.query.counts.CountCell;

/**
 * Rows that are counted together, and listed together unless they are counted only.
 *
 * @param name stored in each span, so never renamed
 * @param measure number of their count in cells, and the next one that of their cases; stored, so never used twice
 * @param stays whether each of them is so from its due day on, for ever: those that are due between two days are then the difference of two
 *     counts, and all of them of one reach
 * @param isListed whether spans find them; of others it is kept how many there are, and neither which nor of how many cases
 * @param isCrossed whether cells tell all codes of each of them, see {@link CrossedCode}, so that they are counted by any two
 */
public record RowKind(String name, int measure, boolean stays, boolean isListed, boolean isCrossed) {
    public RowKind {
        if (name.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("the name of a kind stands between spaces: " + name);
        }
        if (measure < 1 || measure + (isListed ? 1 : 0) > CountCell.LAST_MEASURE) {
            throw new IllegalArgumentException("measures are 1 to %d, that of cases being the next one: %s has %d"
                    .formatted(CountCell.LAST_MEASURE, name, measure));
        }
    }

    /** Of rows that may end on a day. */
    public RowKind(String name, int measure) {
        this(name, measure, false, true, false);
    }

    /** Of rows that are so from their due day on, for ever. */
    public static RowKind staying(String name, int measure) {
        return new RowKind(name, measure, true, true, false);
    }

    /** Of rows that are so from their due day on, for ever, and are never listed. */
    public static RowKind countedOnly(String name, int measure) {
        return new RowKind(name, measure, true, false, false);
    }

    /** Of rows that may end on a day, and are never listed. */
    public static RowKind countedWhileSo(String name, int measure) {
        return new RowKind(name, measure, false, false, false);
    }

    /** Of rows that are so from their due day on, for ever, and are counted by any two codes. */
    public static RowKind crossed(String name, int measure) {
        return new RowKind(name, measure, true, false, true);
    }

    /** Of rows that may end on a day, and are counted by any two codes. */
    public static RowKind crossedWhileSo(String name, int measure) {
        return new RowKind(name, measure, false, false, true);
    }

    /** The cases that have any, each once a centre, as a kind that is counted only. */
    public RowKind ofCases() {
        return countedWhileSo(name + "/cases", measureOfCases());
    }

    int measureOfCases() {
        return measure + 1;
    }

    IntStream measures() {
        return isListed ? IntStream.of(measure, measureOfCases()) : IntStream.of(measure);
    }
}
