package org.caseledger.query.breakglass;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.caseledger.query.listing.Cursor;
import org.caseledger.query.listing.ListPage;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.BreakGlassReader;
import org.caseledger.service.accessledger.ReviewedBreakGlass;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All of the months that the access ledger has: some dozens, which two ranges of the index of each month give. */
@Component
final class BreakGlassRegister {
    private static final Comparator<BreakGlassOnList> NEWEST_FIRST =
            Comparator.comparing((BreakGlassOnList one) -> Place.of(one)).reversed();

    private final BreakGlassReader reader;
    private final LedgerClock clock;
    private final Ledger ledger;

    BreakGlassRegister(AccessMonths months, LedgerClock clock, Ledger ledger) {
        this.reader = new BreakGlassReader(months);
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Of all centres. */
    List<ReviewedBreakGlass> all() {
        return reader.all(YearMonth.from(ledger.openedOn()), AccessMonths.of(clock.now()));
    }

    Instant now() {
        return clock.now();
    }

    /** What the caller sees, newest first, in the state it is in now. */
    List<BreakGlassOnList> seenBy(AccessScope scope, Instant now) {
        return all().stream()
                .filter(one -> scope.sees(one.opened().centre())
                        && scope.seesCase(one.opened().caseId()))
                .map(one -> BreakGlassOnList.of(one, now))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    long overdue() {
        Instant now = clock.now();
        return all().stream().filter(one -> one.isOverdueAt(now)).count();
    }

    /** @throws org.caseledger.service.problem.FaultyRequest where the text is no cursor of this list */
    static ListPage<BreakGlassOnList> page(List<BreakGlassOnList> all, @Nullable String cursor, int limit) {
        Place after = cursor == null ? null : Place.read(cursor);
        List<BreakGlassOnList> rest = after == null
                ? all
                : all.stream().filter(one -> Place.of(one).compareTo(after) < 0).toList();
        return ListPage.of(rest, limit, last -> Place.of(last).cursor());
    }

    private record Place(Instant openedAt, UUID id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::openedAt).thenComparing(Place::id);

        static Place of(BreakGlassOnList one) {
            return new Place(one.openedAt(), one.id());
        }

        static Place read(String cursor) {
            List<String> parts = Cursor.read(cursor, 2);
            try {
                return new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Cursor.unreadable();
            }
        }

        String cursor() {
            return Cursor.of(openedAt.toString(), id.toString());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
