package org.caseledger.query.caseregister;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.query.listing.Cursor;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.looks.KeptLooks;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.accessledger.RecordedLook;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who looked at a case, over the months of the access ledger, newest first. */
@Component
final class CaseLooks {
    private static final long THE_END = Long.MAX_VALUE;

    private final LookReader looks;
    private final KeptLooks kept;
    private final LedgerClock clock;
    private final Ledger ledger;

    CaseLooks(LookReader looks, KeptLooks kept, LedgerClock clock, Ledger ledger) {
        this.looks = looks;
        this.kept = kept;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** @throws org.caseledger.service.problem.FaultyRequest where the text is no cursor of such a list */
    ListPage<LookOnCase> page(UUID id, @Nullable String cursor, int limit) {
        Place newest = newest();
        Place from = cursor == null ? newest : Place.of(cursor);
        if (from.month.isAfter(newest.month)) {
            throw Cursor.unreadable();
        }
        ListPage<RecordedLook> page = ListPage.of(before(id, from, limit + 1), limit, Place::after);
        return new ListPage<>(page.entries().stream().map(LookOnCase::of).toList(), page.next());
    }

    List<LookOnCase> upTo(UUID id, int most) {
        return before(id, newest(), most).stream().map(LookOnCase::of).toList();
    }

    /** The first day of which, and of all days since, every look is kept; null where none was ever dropped. */
    @Nullable
    LocalDate completeFrom() {
        return kept.lastDropped(first(), newest().month)
                .map(month -> month.plusMonths(1).atDay(1))
                .orElse(null);
    }

    /** Months of which fewer looks are here than the ledger has sealed, as {@code 2026-11}. */
    List<String> missingIn() {
        return kept.cut(first(), newest().month).stream()
                .map(YearMonth::toString)
                .toList();
    }

    private YearMonth first() {
        return YearMonth.from(ledger.openedOn());
    }

    private List<RecordedLook> before(UUID id, Place place, int most) {
        YearMonth first = first();
        List<RecordedLook> found = new ArrayList<>(looks.at(id, place.month, place.position, most));
        for (YearMonth month = place.month.minusMonths(1);
                found.size() < most && !month.isBefore(first);
                month = month.minusMonths(1)) {
            found.addAll(looks.at(id, month, THE_END, most - found.size()));
        }
        return found;
    }

    private Place newest() {
        return new Place(AccessMonths.of(clock.now()), THE_END);
    }

    private record Place(YearMonth month, long position) {
        static Place of(String cursor) {
            List<String> parts = Cursor.read(cursor, 2);
            try {
                return new Place(YearMonth.parse(parts.get(0)), Long.parseLong(parts.get(1)));
            } catch (DateTimeException | NumberFormatException e) {
                throw Cursor.unreadable();
            }
        }

        static String after(RecordedLook last) {
            return Cursor.of(last.month().toString(), Long.toString(last.position()));
        }
    }
}
