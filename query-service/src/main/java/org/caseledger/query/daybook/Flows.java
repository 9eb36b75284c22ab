package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.caseledger.query.periods.Calendar;
import org.caseledger.query.periods.PeriodKind;

/** What happened in each period in each part of the centres of a report. Read from the books at once, however many parts there are. */
final class Flows {
    private static final int NO_PART = -1;

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
        List<String> names = counting.stream().map(part).distinct().toList();
        int[] partOf = new int[books.numbers().count()];
        Arrays.fill(partOf, NO_PART);
        counting.forEach(centre -> partOf[books.numbers().of(centre.centre())] = names.indexOf(part.apply(centre)));
        int until = (int) asOf.toEpochDay();
        Calendar calendar = new Calendar(by, firstDay(books, partOf, until), asOf);
        Flow[][] flows = new Flow[names.size()][];
        Arrays.setAll(flows, i -> none(calendar));
        books.forEachEntry(entry -> {
            if (entry.on() <= until) {
                int here = partOf[entry.centre()];
                if (here != NO_PART) {
                    flows[here][calendar.periodOf(entry.on())].moved(entry);
                }
                int issuer = entry.origin() < 0 ? NO_PART : partOf[entry.origin()];
                if (issuer != NO_PART && entry.cohort() <= until) {
                    flows[issuer][calendar.periodOf(entry.cohort())].ofCohort(entry);
                }
            }
        });
        TreeMap<String, Flow[]> byPart = new TreeMap<>();
        for (int i = 0; i < flows.length; i++) {
            byPart.put(names.get(i), flows[i]);
        }
        return new Flows(calendar, byPart);
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
        Flow[] all = none(calendar);
        byPart.values().forEach(flows -> {
            for (int i = 0; i < all.length; i++) {
                all[i].add(flows[i]);
            }
        });
        return all;
    }

    private static Flow[] none(Calendar calendar) {
        Flow[] none = new Flow[calendar.size()];
        Arrays.setAll(none, i -> new Flow());
        return none;
    }

    /** The first day on which anything happened; the day asked for if nothing did. */
    private static LocalDate firstDay(Books books, int[] partOf, int until) {
        int[] first = {until};
        books.forEachEntry(entry -> {
            if (entry.on() < first[0]
                    && (partOf[entry.centre()] != NO_PART
                            || (entry.origin() >= 0 && partOf[entry.origin()] != NO_PART))) {
                first[0] = entry.on();
            }
        });
        return LocalDate.ofEpochDay(first[0]);
    }
}
