package org.caseledger.query.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CentreState;
import org.jspecify.annotations.Nullable;

/**
 * Where the cases of one centre stand, and that none is missing.
 *
 * @param asOf only what happened by the end of this day counts
 * @param knownAt only what was recorded by then counts
 * @param state on that day
 * @param caretaker centre that acted for it then, if it was suspended
 */
record CentreBoard(
        LocalDate asOf,
        String knownAt,
        long position,
        Instant time,
        LocalDate today,
        String centre,
        String district,
        String nameEn,
        String nameHi,
        Map<CaseStatus, Integer> counts,
        Map<String, Integer> closed,
        CentreState state,
        @Nullable String caretaker,
        BalanceCheck reconciliation) {

    static CentreBoard of(DayBookKnownAt known, LocalDate asOf, LocalDate today, CentreOpened centre) {
        Books books = known.books();
        int number = books.numbers().of(centre.centre());
        int until = (int) asOf.toEpochDay();
        Balances balances = new Balances();
        CentreStates states = new CentreStates(books, asOf);
        books.forEachEntry(entry -> {
            if (entry.centre() == number && entry.on() <= until) {
                balances.post(entry);
            }
        });
        return new CentreBoard(
                asOf,
                known.knownAt(),
                books.position(),
                books.time(),
                today,
                centre.centre(),
                centre.district(),
                centre.nameEn(),
                centre.nameHi(),
                balances.byStatus(),
                balances.closed(),
                states.of(centre.centre()),
                states.caretakerOf(centre.centre()),
                BalanceCheck.of(balances));
    }
}
