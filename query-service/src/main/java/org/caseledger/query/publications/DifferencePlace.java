package org.caseledger.query.publications;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.query.daybook.PeriodMovements.Movement;
import org.caseledger.query.listing.Cursor;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.listing.ListPage;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;

/**
 * Where a difference stands in the list: what was recorded last first, and of one event by the names of the centres at which it changed something.
 *
 * @param recorded the day on which it was recorded, and its position
 */
record DifferencePlace(Fact recorded, String centre) {
    private static final Comparator<DifferencePlace> ORDER =
            Comparator.comparing(DifferencePlace::recorded, Fact.NEWEST_FIRST).thenComparing(DifferencePlace::centre);

    /** Of a cursor: up to where all pages know, and the place. */
    private static final int PARTS = 4;

    /**
     * Position of the newest event that the pages of this cursor know. What is recorded meanwhile stands on none of them, so that it may not count
     * in their totals.
     *
     * @throws org.caseledger.service.problem.FaultyRequest where the text is no cursor of this list
     */
    static long upTo(String cursor) {
        return position(Cursor.read(cursor, PARTS).get(0));
    }

    /** @throws org.caseledger.service.problem.FaultyRequest where the text is no cursor of this list */
    static ListPage<Movement> page(List<Movement> all, long upTo, @Nullable String cursor, int limit) {
        DifferencePlace last = cursor == null ? null : read(cursor);
        List<Movement> rest = all.stream()
                .filter(movement -> last == null || ORDER.compare(of(movement), last) > 0)
                .sorted(Comparator.comparing(DifferencePlace::of, ORDER))
                .limit(limit + 1L)
                .toList();
        return ListPage.of(rest, limit, movement -> of(movement).cursor(upTo));
    }

    private static DifferencePlace of(Movement movement) {
        RecordedEvent recorded = movement.recorded();
        LocalDate day = LocalDate.ofInstant(recorded.sealedAt(), LedgerClock.ZONE);
        return new DifferencePlace(new Fact(day, recorded.position()), movement.centre());
    }

    private String cursor(long upTo) {
        return Cursor.of(Long.toString(upTo), recorded.on().toString(), Long.toString(recorded.position()), centre);
    }

    private static DifferencePlace read(String cursor) {
        List<String> parts = Cursor.read(cursor, PARTS);
        try {
            return new DifferencePlace(new Fact(LocalDate.parse(parts.get(1)), position(parts.get(2))), parts.get(3));
        } catch (DateTimeException e) {
            throw Cursor.unreadable();
        }
    }

    private static long position(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw Cursor.unreadable();
        }
    }
}
