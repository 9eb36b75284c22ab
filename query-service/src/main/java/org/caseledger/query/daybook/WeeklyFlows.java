package org.caseledger.query.daybook;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.periods.Weeks;
import org.caseledger.query.projection.KeptUp;
import org.springframework.stereotype.Component;

/** What was registered and resolved in each of some weeks. */
@Component
public class WeeklyFlows implements KeptUp {
    public static final String VIEW = DayBook.NAME;

    private final LiveBooks live;
    private final BooksKnownAt books;

    WeeklyFlows(LiveBooks live, BooksKnownAt books) {
        this.live = live;
        this.books = books;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public long position() {
        return live.position();
    }

    /** By centre, as {@link Periods} counts it; without those to which nothing ever happened. */
    public Map<String, OfCentre> byCentre(CentreFilter centres, long position, Weeks weeks) {
        Books known = books.at(position).books();
        CentreNumbers numbers = known.numbers();
        Flow[][] byNumber = new Flow[numbers.count()][];
        Map<String, Flow[]> byCentre = new HashMap<>();
        known.allCentres().map(CentreOpened::centre).filter(centres::takes).forEach(centre -> {
            Flow[] flows = Flow.none(weeks.number());
            byNumber[numbers.of(centre)] = flows;
            byCentre.put(centre, flows);
        });
        int from = (int) weeks.firstDay().toEpochDay();
        int until = (int) weeks.last().toEpochDay();
        Flows.add(known.since(weeks.firstDay()), from, until, weeks::weekOf, byNumber);
        return byCentre.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> OfCentre.of(of.getValue())));
    }

    /** In the order of the weeks. */
    @SuppressWarnings("ArrayRecordComponent") // numbers on their way out, never compared as a value
    public record OfCentre(int[] registered, int[] resolved) {
        /** Of all of these together. */
        public static OfCentre sum(Collection<OfCentre> all, int weeks) {
            return new OfCentre(sum(all, weeks, OfCentre::registered), sum(all, weeks, OfCentre::resolved));
        }

        private static int[] sum(Collection<OfCentre> all, int weeks, Function<OfCentre, int[]> figure) {
            int[] sums = new int[weeks];
            all.forEach(one -> Arrays.setAll(sums, week -> sums[week] + figure.apply(one)[week]));
            return sums;
        }

        private static OfCentre of(Flow... weeks) {
            return new OfCentre(
                    Arrays.stream(weeks).mapToInt(flow -> flow.registered).toArray(),
                    Arrays.stream(weeks).mapToInt(flow -> flow.resolved).toArray());
        }
    }
}
