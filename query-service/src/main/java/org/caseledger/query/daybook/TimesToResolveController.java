package org.caseledger.query.daybook;

import java.time.LocalDate;
import org.caseledger.query.lists.Export;
import org.caseledger.query.lists.ForCaseReaders;
import org.caseledger.query.lists.Standpoint;
import org.caseledger.query.periods.PeriodKind;
import org.caseledger.query.processing.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long cases take to their first resolution. */
@RestController
@ForCaseReaders
@ReadsView(DayBook.NAME)
class TimesToResolveController {
    private final KnownAt knownAt;
    private final LedgerClock clock;

    TimesToResolveController(KnownAt knownAt, LedgerClock clock) {
        this.knownAt = knownAt;
        this.clock = clock;
    }

    @GetMapping("/api/reports/time-to-resolve")
    ResponseEntity<?> times(
            @RequestParam(defaultValue = "financial-year") String by,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String known,
            AccessScope scope,
            Export export) {
        PeriodKind kind = PeriodKind.of(by);
        KnownBooks books = knownAt.books(known);
        LocalDate day = BoardController.asOf(asOf, known, clock.today());
        TimesToResolve times =
                TimesToResolve.of(books, kind, day, Centres.chosen(books.books(), centre, district, scope));
        if (export.wanted()) {
            return export.of(
                    TimesToResolveTable.TABLE,
                    new Standpoint(times.position(), times.time()),
                    times.periods().stream());
        }
        return BoardController.answer(times.position(), day, times, scope);
    }
}
