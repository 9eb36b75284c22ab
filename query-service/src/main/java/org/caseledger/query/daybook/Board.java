package org.caseledger.query.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseledger.events.CaseStatus;
import org.caseledger.service.access.AccessScope;

/**
 * Where the cases of each centre stand.
 *
 * @param asOf only what happened by the end of this day counts
 * @param knownAt as asked, or the newest recorded moment: only what was recorded by then counts
 * @param position of the newest event it contains
 * @param time when that was recorded
 * @param today by the ledger's clock
 */
record Board(
        LocalDate asOf, String knownAt, long position, Instant time, LocalDate today, List<Row> centres, Total total) {

    /** @param closed by account, for example {@code CLOSED_RESOLVED/RELOCATED} */
    record Row(
            String centre,
            String district,
            String nameEn,
            String nameHi,
            Map<CaseStatus, Integer> counts,
            Map<String, Integer> closed) {}

    record Total(Map<CaseStatus, Integer> counts, Map<String, Integer> closed) {}

    static Board of(KnownBooks known, LocalDate asOf, LocalDate today, AccessScope scope) {
        Books books = known.books();
        Balances[] balances = balances(books, asOf);
        List<Row> rows = new ArrayList<>();
        Balances total = new Balances();
        for (CentreOpened centre : books.centresOn(asOf)) {
            if (scope.sees(centre.centre())) {
                Balances of = balances[books.numbers().of(centre.centre())];
                rows.add(row(centre, of));
                total.add(of);
            }
        }
        return new Board(
                asOf,
                known.knownAt(),
                books.position(),
                books.time(),
                today,
                rows,
                new Total(total.byStatus(), total.closed()));
    }

    private static Row row(CentreOpened centre, Balances of) {
        return new Row(
                centre.centre(), centre.district(), centre.nameEn(), centre.nameHi(), of.byStatus(), of.closed());
    }

    private static Balances[] balances(Books books, LocalDate asOf) {
        Balances[] balances = new Balances[books.numbers().count()];
        for (int i = 0; i < balances.length; i++) {
            balances[i] = new Balances();
        }
        int until = (int) asOf.toEpochDay();
        books.forEachEntry(entry -> {
            if (entry.on() <= until) {
                balances[entry.centre()].post(entry);
            }
        });
        return balances;
    }
}
