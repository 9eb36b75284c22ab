package org.caseledger.benchmarks.history;

/**
 * What the caller of a command was told; written right after.
 *
 * @param first position of the first event for {@link Answer#STORED}, and for {@link Answer#KEY_STORED} that of the first outcome if
 *     the caller looked it up; else {@link #NOWHERE}
 * @param last position of the last event, likewise
 */
public record Told(String writer, long op, Answer answer, long first, long last) implements HistoryLine {
    public static final long NOWHERE = -1;

    /** For the answers that name no position. */
    public static Told of(String writer, long op, Answer answer) {
        return new Told(writer, op, answer, NOWHERE, NOWHERE);
    }
}
