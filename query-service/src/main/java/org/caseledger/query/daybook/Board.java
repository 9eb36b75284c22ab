package org.caseledger.query.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CentreState;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/**
 * Where the cases of each centre stand. A centre is on the board from the day it was commissioned, for ever: what was closed there stays
 * counted, so the State adds up on every day.
 *
 * @param asOf only what happened by the end of this day counts
 * @param knownAt as asked, or the newest recorded moment: only what was recorded by then counts
 * @param position of the newest event it contains
 * @param time when that was recorded
 * @param today by the ledger's clock
 */
record Board(
        LocalDate asOf, String knownAt, long position, Instant time, LocalDate today, List<Row> centres, Total total) {

    /**
     * @param closed by account, for example {@code CLOSED_RESOLVED/RELOCATED}
     * @param state on that day
     * @param caretaker centre that acted for it then, if it was suspended
     */
    record Row(
            String centre,
            String district,
            String nameEn,
            String nameHi,
            Map<CaseStatus, Integer> counts,
            Map<String, Integer> closed,
            CentreState state,
            @Nullable String caretaker) {}

    /**
     * @param centres how many did what on that day
     * @param reconciliation over the State as many are transferred in as out; over some of its centres they need not be
     */
    record Total(
            Map<CaseStatus, Integer> counts,
            Map<String, Integer> closed,
            Map<CentreState, Integer> centres,
            BalanceCheck reconciliation) {}

    static Board of(DayBookKnownAt known, LocalDate asOf, LocalDate today, AccessScope scope) {
        Books books = known.books();
        Balances[] balances = balances(books, asOf);
        CentreStates states = new CentreStates(books, asOf);
        List<Row> rows = new ArrayList<>();
        Balances total = new Balances();
        for (CentreOpened centre : books.centresOn(asOf)) {
            if (scope.sees(centre.centre())) {
                Balances of = balances[books.numbers().of(centre.centre())];
                rows.add(row(centre, of, states));
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
                new Total(total.byStatus(), total.closed(), byState(rows), BalanceCheck.of(total)));
    }

    private static Row row(CentreOpened centre, Balances of, CentreStates states) {
        return new Row(
                centre.centre(),
                centre.district(),
                centre.nameEn(),
                centre.nameHi(),
                of.byStatus(),
                of.closed(),
                states.of(centre.centre()),
                states.caretakerOf(centre.centre()));
    }

    /** Every state, also those of no centre. */
    private static Map<CentreState, Integer> byState(List<Row> rows) {
        Map<CentreState, Integer> counts = new EnumMap<>(CentreState.class);
        for (CentreState state : CentreState.values()) {
            counts.put(state, 0);
        }
        rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts;
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
