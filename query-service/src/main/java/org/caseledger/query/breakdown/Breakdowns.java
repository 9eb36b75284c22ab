package org.caseledger.query.breakdown;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.District;
import org.caseledger.query.centres.CentreOnDay;
import org.caseledger.query.centres.CentresInTime;
import org.caseledger.query.codes.Label;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.ListOfCases;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.periods.Calendar;
import org.caseledger.query.periods.PeriodKind;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.query.spans.CrossedCounts;
import org.caseledger.query.spans.Facet;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowKind;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Parts what the cells count. */
@Component
class Breakdowns {
    static final Label NONE = new Label("none", "Not recorded", "दर्ज नहीं");
    private static final String MONTH = "MMMM uuuu";

    private final Registers registers;
    private final CentresInTime centres;
    private final LogReader log;

    Breakdowns(Registers registers, CentresInTime centres, LogReader log) {
        this.registers = registers;
        this.centres = centres;
        this.log = log;
    }

    /**
     * @param by one or two
     * @param from first day, of what happens on a day
     * @param to last day, of what happens on a day
     * @param asOf absent for the newest day
     * @param knownAt absent for what is known by now
     */
    record Asked(
            BreakdownOf of,
            List<BreakdownBy> by,
            CentreFilter centres,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate asOf,
            @Nullable KnownAt knownAt) {

        private boolean isOfTwoCodes() {
            return by.size() == 2 && by.stream().allMatch(BreakdownBy::isCode);
        }

        private boolean isOfNow() {
            return asOf == null && knownAt == null;
        }
    }

    KeptUp[] views() {
        return new KeptUp[] {registers, centres};
    }

    Breakdown of(Asked asked, Moment moment, String knownAt, AnsweredAt standpoint) {
        boolean isOfOneDay = asked.of.isOfOneDay();
        ListOfCases list = list(asked, moment);
        Parted parted = asked.isOfTwoCodes() ? byTwoCodes(asked, moment, list) : byKinds(asked, moment, list);
        return new Breakdown(
                asked.of,
                asked.by.stream().map(KebabCase::of).toList(),
                isOfOneDay ? null : asked.from,
                isOfOneDay ? null : asked.to,
                moment.day(),
                knownAt,
                standpoint.position(),
                standpoint.time(),
                facets(asked).anyMatch(Facet::overlaps),
                parted.total,
                parted.groups);
    }

    private record Parted(int total, List<Breakdown.Group> groups) {}

    private Parted byTwoCodes(Asked asked, Moment moment, @Nullable ListOfCases list) {
        BreakdownBy by = asked.by.get(0);
        BreakdownBy and = asked.by.get(1);
        boolean isOfOneDay = asked.of.isOfOneDay();
        CrossedCounts counts = registers.crossed(
                asked.of.crossed(),
                by.code(),
                and.code(),
                asked.centres,
                isOfOneDay ? -1 : lastBefore(asked.from),
                isOfOneDay ? null : asked.from,
                new Moment(isOfOneDay ? moment.day() : asked.to, moment.position()));
        return new Parted(counts.total(), new CrossedGroups(by, and, counts).groups(list));
    }

    /** Nothing is recorded before its day; a day more is left to clocks that are wrong. */
    private long lastBefore(LocalDate day) {
        return log.lastSealedBy(day.minusDays(1).atStartOfDay(LedgerClock.ZONE).toInstant());
    }

    private Parted byKinds(Asked asked, Moment moment, @Nullable ListOfCases list) {
        Calendar months = new Calendar(PeriodKind.MONTH, asked.from, asked.to);
        BreakdownCounts counts = asked.of.isOfOneDay()
                ? BreakdownCounts.on(registers, kinds(asked), asked.centres, moment.position(), moment.day())
                : BreakdownCounts.between(
                        registers, kinds(asked), asked.centres, moment.position(), asked.from, ends(asked, months));
        List<BreakdownBy> by = asked.by;
        List<BreakdownPart> within = by.size() == 1 ? null : parts(by.get(1), asked, months, moment);
        return new Parted(
                counts.count(asked.of.all(), centre -> true, stretch -> true),
                groups(parts(by.get(0), asked, months, moment), within, counts, asked.of.all(), list));
    }

    /** Of all that are counted; absent where the list is of now, and another moment is asked for. */
    private static @Nullable ListOfCases list(Asked asked, Moment moment) {
        if (asked.of.isOfOneDay() && !asked.isOfNow()) {
            return null;
        }
        ListOfCases all = asked.of.list();
        return (asked.of.isOfOneDay() ? all : all.between(asked.from, asked.to))
                .at(asked.asOf, asked.knownAt, moment)
                .of(asked.centres);
    }

    /**
     * @param within absent where the groups have no parts
     * @param list of all of them; absent where there is none
     */
    private static List<Breakdown.Group> groups(
            List<BreakdownPart> parts,
            @Nullable List<BreakdownPart> within,
            BreakdownCounts counts,
            Collection<RowKind> all,
            @Nullable ListOfCases list) {
        List<Breakdown.Group> groups = new ArrayList<>();
        for (BreakdownPart part : parts) {
            int cases = part.cases(counts, all);
            if (cases > 0) {
                groups.add(new Breakdown.Group(
                        part.label(),
                        cases,
                        list == null ? null : list.with(part.asking()).address(),
                        within == null
                                ? null
                                : groups(within.stream().map(part::and).toList(), null, counts, all, null)));
            }
        }
        return groups;
    }

    private List<BreakdownPart> parts(BreakdownBy by, Asked asked, Calendar months, Moment moment) {
        return switch (by) {
            case CENTRE ->
                centres.on(asked.centres, moment).stream()
                        .map(centre -> BreakdownPart.ofCentres(
                                new Label(centre.centre(), centre.nameEn(), centre.nameHi()),
                                centre.centre()::equals,
                                by.asking(centre.centre())))
                        .toList();
            case DISTRICT ->
                centres.on(asked.centres, moment).stream()
                        .map(CentreOnDay::district)
                        .distinct()
                        .sorted()
                        .map(code -> BreakdownPart.ofCentres(
                                Label.of(District.byCode(code).orElseThrow()),
                                centre -> CentreFilter.districtOf(centre).equals(code),
                                by.asking(code)))
                        .toList();
            case MONTH ->
                IntStream.range(0, months.size())
                        .mapToObj(i -> BreakdownPart.ofStretch(
                                month(months.from(i), months.name(i)),
                                i,
                                Map.of(
                                        "from", DayRange.later(months.from(i), asked.from),
                                        "to", DayRange.earlier(months.to(i), asked.to))))
                        .toList();
            default -> codes(by, Objects.requireNonNull(asked.of.facets().get(by)));
        };
    }

    private static List<BreakdownPart> codes(BreakdownBy by, Facet facet) {
        return Stream.concat(
                        facet.byCode().entrySet().stream()
                                .map(code -> BreakdownPart.ofCode(
                                        Label.of(code.getKey()),
                                        new BreakdownPart.Rows(List.of(code.getValue()), List.of()),
                                        by.asking(code.getKey().code()))),
                        Stream.of(BreakdownPart.ofCode(
                                NONE, new BreakdownPart.Rows(facet.outOf(), facet.having()), by.askingForNone())))
                .toList();
    }

    private static Label month(LocalDate first, String name) {
        return new Label(name, month(first, Locale.ENGLISH), month(first, Languages.HINDI));
    }

    private static String month(LocalDate first, Locale language) {
        return DateTimeFormatter.ofPattern(MONTH, language).format(YearMonth.from(first));
    }

    private static Set<RowKind> kinds(Asked asked) {
        return Stream.concat(asked.of.all().stream(), facets(asked).flatMap(Facet::kinds))
                .collect(Collectors.toSet());
    }

    private static Stream<Facet> facets(Asked asked) {
        return asked.by.stream()
                .filter(BreakdownBy::isCode)
                .map(by -> Objects.requireNonNull(asked.of.facets().get(by)));
    }

    /** Last days of the months, or of all days together. */
    private static List<LocalDate> ends(Asked asked, Calendar months) {
        return asked.by.contains(BreakdownBy.MONTH)
                ? IntStream.range(0, months.size())
                        .mapToObj(months::to)
                        .map(end -> end.isAfter(asked.to) ? asked.to : end)
                        .toList()
                : List.of(asked.to);
    }
}
