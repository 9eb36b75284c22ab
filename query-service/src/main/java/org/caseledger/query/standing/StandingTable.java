package org.caseledger.query.standing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.events.CentreState;
import org.caseledger.query.listing.ListTable;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The report as a file. A line for each centre and one for all of them: first of the day, with what was registered and resolved in the week
 * up to it, then of the day that is compared, then of the end of each earlier week, newest first.
 */
final class StandingTable {
    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<Integer>>> LINES = new TypeReference<>() {};

    /** As JSON names them. */
    private static final List<String> FIGURES = Stream.concat(
                    Arrays.stream(Figure.values()).map(Figure::field),
                    Stream.of("medianDelayDays", "registered", "resolved"))
            .toList();

    static final ListTable<Line> TABLE = table();

    /**
     * @param of absent for all centres together
     * @param stands how the centre stands on that day, which is known of the day that is asked for alone
     * @param numbers by name; those that are not told of such a day are left out
     */
    record Line(
            LocalDate on,
            long position,
            boolean compared,
            @Nullable CentreStanding of,
            @Nullable CentreStanding stands,
            Map<String, Integer> numbers) {}

    private StandingTable() {}

    static Stream<Line> lines(StandingReport report) {
        List<Rows> rows = Stream.concat(
                        report.centres().stream()
                                .map(of ->
                                        new Rows(of, numbers(of.counts()), numbers(of.compared()), weeks(of.weeks()))),
                        Stream.of(report.total())
                                .map(of -> new Rows(
                                        null, numbers(of.counts()), numbers(of.compared()), weeks(of.weeks()))))
                .toList();
        int last = report.weekEnds().size() - 1;
        StandingReport.Compared other = report.compared();
        return Stream.of(
                        rows.stream()
                                .map(row -> new Line(
                                        report.asOf(), report.position(), false, row.of, row.of, row.onDay(last))),
                        other == null
                                ? Stream.<Line>of()
                                : rows.stream()
                                        .map(row -> new Line(
                                                other.asOf(), other.position(), true, row.of, null, row.compared)),
                        IntStream.range(0, last)
                                .map(week -> last - 1 - week)
                                .boxed()
                                .flatMap(week -> rows.stream()
                                        .map(row -> new Line(
                                                report.weekEnds().get(week),
                                                report.position(),
                                                false,
                                                row.of,
                                                null,
                                                row.ofWeek(week)))))
                .flatMap(lines -> lines);
    }

    private static Map<String, Integer> numbers(@Nullable StandingCounts counts) {
        return counts == null ? Map.of() : LedgerJson.mapper().convertValue(counts, NUMBERS);
    }

    private static Map<String, List<Integer>> weeks(WeeklyCounts weeks) {
        return LedgerJson.mapper().convertValue(weeks, LINES);
    }

    private static ListTable<Line> table() {
        ListTable<Line> table = ListTable.<Line>named("standing")
                .column("on", Line::on)
                .column("position", Line::position)
                .flag("compared", Line::compared)
                .column("centre", line -> line.of() == null ? null : line.of().centre())
                .district(
                        "district", line -> line.of() == null ? null : line.of().district())
                .flagIfKnown("suspended", line -> isInState(line, CentreState.SUSPENDED))
                .flagIfKnown("centreClosed", line -> isInState(line, CentreState.CLOSED))
                .column(
                        "caretaker",
                        line -> line.stands() == null ? null : line.stands().caretaker());
        for (String figure : FIGURES) {
            table = table.column(figure, line -> line.numbers().get(figure));
        }
        return table;
    }

    private static @Nullable Boolean isInState(Line line, CentreState state) {
        return line.stands() == null ? null : line.stands().state() == state;
    }

    /** What the lines of one centre, or of all, are made of. */
    private record Rows(
            @Nullable CentreStanding of,
            Map<String, Integer> counts,
            Map<String, Integer> compared,
            Map<String, List<Integer>> weeks) {
        Map<String, Integer> onDay(int week) {
            Map<String, Integer> both = new HashMap<>(ofWeek(week));
            both.putAll(counts);
            return both;
        }

        Map<String, Integer> ofWeek(int week) {
            return weeks.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, line -> line.getValue().get(week)));
        }
    }
}
