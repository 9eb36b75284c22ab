package org.caseledger.query.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.events.Account;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;

/**
 * Where the cases of one centre stand, and that none is missing.
 *
 * @param asOf only what happened by the end of this day counts
 * @param knownAt only what was recorded by then counts
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
        Identity reconciliation) {

    /**
     * {@code registered + broughtForward + transferredIn = open + underFollowUp + closed + transferredOut}.
     *
     * @param registered cases registered here
     * @param closed by reason
     */
    record Identity(
            int registered,
            int broughtForward,
            int transferredIn,
            int open,
            int underFollowUp,
            Map<ClosingReason, Integer> closed,
            int transferredOut,
            boolean balanced) {}

    static CentreBoard of(KnownBooks known, LocalDate asOf, LocalDate today, CentreOpened centre) {
        Books books = known.books();
        int number = books.numbers().of(centre.centre());
        int until = (int) asOf.toEpochDay();
        Balances balances = new Balances();
        Movements movements = new Movements();
        books.forEachEntry(entry -> {
            if (entry.centre() == number && entry.on() <= until) {
                balances.post(entry);
                movements.post(entry);
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
                identity(balances, movements));
    }

    private static Identity identity(Balances balances, Movements moved) {
        int open = 0;
        Map<ClosingReason, Integer> closed = new LinkedHashMap<>();
        for (Account account : Account.values()) {
            int cases = balances.in(account);
            if (account.status().filter(CaseStatus::isOpen).isPresent()) {
                open += cases;
            }
            account.closingReason().filter(reason -> cases != 0).ifPresent(r -> closed.merge(r, cases, Integer::sum));
        }
        int underFollowUp = balances.in(Account.UNDER_FOLLOW_UP);
        int came = moved.registered + moved.broughtForward + moved.transferredIn;
        int stands = open
                + underFollowUp
                + closed.values().stream().mapToInt(Integer::intValue).sum();
        return new Identity(
                moved.registered,
                moved.broughtForward,
                moved.transferredIn,
                open,
                underFollowUp,
                closed,
                moved.transferredOut,
                came == stands + moved.transferredOut);
    }

    /** Cases that came and went, by reason. */
    private static final class Movements {
        private int registered;
        private int broughtForward;
        private int transferredIn;
        private int transferredOut;

        void post(Entry entry) {
            switch (entry.reason()) {
                case REGISTERED -> registered += entry.n();
                case BROUGHT_FORWARD -> broughtForward += entry.n();
                case TRANSFERRED_IN -> transferredIn += entry.n();
                case TRANSFERRED_OUT -> transferredOut += entry.n();
                default -> {}
            }
        }
    }
}
