package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.caseledger.query.periods.Calendar;
import org.caseledger.query.periods.PeriodKind;
import org.jspecify.annotations.Nullable;

/** What happened in each period in each part of the centres of a report. Read from the books at once, however many parts there are. */
final class Flows {
    private final Calendar calendar;
    private final TreeMap<String, Flow[]> byPart;

    private Flows(Calendar calendar, TreeMap<String, Flow[]> byPart) {
        this.calendar = calendar;
        this.byPart = byPart;
    }

    /**
     * @param centres whose books and serials count
     * @param part the name of the part that a centre belongs to
     */
    static Flows of(
            Books books,
            PeriodKind by,
            LocalDate asOf,
            Predicate<String> centres,
            Function<CentreOpened, String> part) {
        List<CentreOpened> counting = books.allCentres()
                .filter(centre -> centres.test(centre.centre()))
                .toList();
        boolean[] counts = new boolean[books.numbers().count()];
        counting.forEach(centre -> counts[books.numbers().of(centre.centre())] = true);
        int until = (int) asOf.toEpochDay();
        Calendar calendar = new Calendar(by, firstDay(books, counts, until), asOf);
        TreeMap<String, Flow[]> byPart = new TreeMap<>();
        Flow[][] ofCentre = new Flow[counts.length][];
        counting.forEach(centre -> ofCentre[books.numbers().of(centre.centre())] =
                byPart.computeIfAbsent(part.apply(centre), name -> Flow.none(calendar.size())));
        add(books, Integer.MIN_VALUE, until, calendar::periodOf, ofCentre);
        return new Flows(calendar, byPart);
    }

    /**
     * Adds what happened from one epoch day to another to the flows of the centre that held the case, and what became by then of cases
     * registered on these days to those of the centre that issued the serial; there, what is known to be struck off, on whatever day.
     *
     * @param periodOf a day's place among the flows of a centre
     * @param ofCentre by number; absent where the centre does not count
     */
    static void add(Books books, int from, int until, IntUnaryOperator periodOf, Flow[] @Nullable [] ofCentre) {
        books.forEachEntry(entry -> {
            boolean hasHappened = entry.on() <= until;
            Flow[] ofHolder = ofCentre[entry.centre()];
            if (ofHolder != null && hasHappened && entry.on() >= from) {
                ofHolder[periodOf.applyAsInt(entry.on())].moved(entry);
            }
            Flow[] ofIssuer = entry.origin() == PackedCell.NO_CENTRE ? null : ofCentre[entry.origin()];
            if (ofIssuer != null && entry.cohort() >= from && entry.cohort() <= until) {
                Flow flow = ofIssuer[periodOf.applyAsInt(entry.cohort())];
                if (hasHappened) {
                    flow.ofCohort(entry);
                } else {
                    flow.ofCohortSince(entry);
                }
            }
        });
    }

    Calendar calendar() {
        return calendar;
    }

    /** In the order of their names; those in whose books nothing happened, too. */
    TreeMap<String, Flow[]> byPart() {
        return byPart;
    }

    /** Of all parts together, by period. */
    Flow[] all() {
        Flow[] all = Flow.none(calendar.size());
        byPart.values().forEach(flows -> {
            for (int i = 0; i < all.length; i++) {
                all[i].add(flows[i]);
            }
        });
        return all;
    }

    /** The first day on which anything happened; the day asked for if nothing did. */
    private static LocalDate firstDay(Books books, boolean[] counts, int until) {
        int[] first = {until};
        books.forEachEntry(entry -> {
            if (entry.on() < first[0]
                    && (counts[entry.centre()] || (entry.origin() != PackedCell.NO_CENTRE && counts[entry.origin()]))) {
                first[0] = entry.on();
            }
        });
        return LocalDate.ofEpochDay(first[0]);
    }
}
