package org.caseledger.query.spans;

import java.time.LocalDate;

/**
 * A row with two clocks: the days on which it is so, and the positions between which that was known.
 *
 * @param caseId of the case it belongs to
 * @param from first day on which it is so
 * @param since position of the event by which it became known; {@link #EARLIER} where that is not asked
 * @param ended position of the event from which on it was known otherwise; {@link #OPEN} while it is not
 * @param last the last day for which anybody could see it, an epoch day, {@link #OPEN_DAY} while it has none: its own last day or, if that is
 *     earlier, the day on which it was known otherwise
 */
record Span(String caseId, RegisterRow row, int from, long since, long ended, int last) {
    static final long EARLIER = -1;
    static final int OPEN_DAY = Integer.MAX_VALUE;
    static final long OPEN = Long.MAX_VALUE;
    /** Of a span whose last day is open, and of all where rows stay: few of those end, and by what is recorded alone. */
    static final int FAR = 99;

    /** @throws IllegalArgumentException if its kind says that it stays, and it does not */
    static Span open(String caseId, DaysOfRow days, long since) {
        boolean stays = days.from() == days.row().due().toEpochDay() && days.until() == OPEN_DAY;
        if (days.row().kind().stays() && !stays) {
            throw new IllegalArgumentException(
                    "rows of kind " + days.row().kind().name() + " stay from their due day on, and one does not");
        }
        return new Span(caseId, days.row(), days.from(), since, OPEN, days.until());
    }

    Span ended(long position, LocalDate day) {
        return new Span(caseId, row, from, since, position, Math.min(last, Math.toIntExact(day.toEpochDay())));
    }

    Span since(long position) {
        return new Span(caseId, row, from, position, ended, last);
    }

    boolean isOpen() {
        return ended == OPEN;
    }

    /** It was known otherwise before the first day on which it would have been so. */
    boolean wasNeverSeen() {
        return last < from;
    }

    /** The same for the same row, first day and event, however often it is computed. */
    String id() {
        return rowAndFirstDay() + " " + since;
    }

    /** The beginning of its id; of all that are known at one moment no two have the same. */
    String rowAndFirstDay() {
        return caseId + " " + row.key() + " " + row.kind().name() + " " + from;
    }

    /**
     * How many bits it takes to say for how many days after its due day it may be seen. A day is then looked for among few spans: those of
     * reach r are due at most 2^r days before it.
     */
    int reach() {
        return last == OPEN_DAY || row.kind().stays()
                ? FAR
                : reach(last - Math.toIntExact(row.due().toEpochDay()));
    }

    static int reach(int days) {
        return days <= 0 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(days);
    }
}
