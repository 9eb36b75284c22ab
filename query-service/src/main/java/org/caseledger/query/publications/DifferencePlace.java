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

    /** Of a cursor. */
    private static final int PARTS = 3;

    /** @throws org.caseledger.service.problem.FaultyRequest where the text is no cursor of this list */
    static ListPage<Movement> page(List<Movement> all, @Nullable String cursor, int limit) {
        DifferencePlace last = cursor == null ? null : read(cursor);
        List<Movement> rest = all.stream()
                .filter(movement -> last == null || ORDER.compare(of(movement), last) > 0)
                .sorted(Comparator.comparing(DifferencePlace::of, ORDER))
                .limit(limit + 1L)
                .toList();
        return ListPage.of(rest, limit, movement -> of(movement).cursor());
    }

    private static DifferencePlace of(Movement movement) {
        RecordedEvent recorded = movement.recorded();
        LocalDate day = LocalDate.ofInstant(recorded.sealedAt(), LedgerClock.ZONE);
        return new DifferencePlace(new Fact(day, recorded.position()), movement.centre());
    }

    private String cursor() {
        return Cursor.of(recorded.on().toString(), Long.toString(recorded.position()), centre);
    }

    private static DifferencePlace read(String cursor) {
        List<String> parts = Cursor.read(cursor, PARTS);
        try {
            return new DifferencePlace(
                    new Fact(LocalDate.parse(parts.get(0)), Long.parseLong(parts.get(1))), parts.get(2));
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.unreadable();
        }
    }
}
