package org.caseledger.benchmarks.history;

/**
 * What the caller of a command was told; written right after.
 *
 * @param first position of the first event for {@link Answer#STORED}, and for {@link Answer#KEY_STORED} that of the first outcome if
 *     the caller looked it up; else {@link #NOWHERE}
 * @param last position of the last event, likewise
 * @param millis how long the caller waited for it
 */
public record Told(String writer, long op, Answer answer, long first, long last, long millis) implements HistoryLine {
    public static final long NOWHERE = -1;

    public Told(String writer, long op, Answer answer, long first, long last) {
        this(writer, op, answer, first, last, 0);
    }

    /** For the answers that name no position. */
    public static Told of(String writer, long op, Answer answer) {
        return new Told(writer, op, answer, NOWHERE, NOWHERE);
    }

    public Told after(long waitedMillis) {
        return new Told(writer, op, answer, first, last, waitedMillis);
    }
}
