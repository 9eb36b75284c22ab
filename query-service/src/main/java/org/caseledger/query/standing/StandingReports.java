package org.caseledger.query.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.query.centres.CentreOnDay;
import org.caseledger.query.daybook.WeeklyFlows;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.periods.Weeks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the report together from its sources. */
@Component
class StandingReports {
    private final StandingSources sources;

    StandingReports(StandingSources sources) {
        this.sources = sources;
    }

    /**
     * @param compared absent if nothing is compared
     * @param ofCentres the lines of weeks that each centre has
     */
    StandingReport of(
            CentreFilter asked,
            KnownMoment shown,
            @Nullable KnownMoment compared,
            Weeks weeks,
            Set<WeeklyLine> ofCentres) {
        Moment moment = shown.moment();
        List<LocalDate> ends = weeks.ends();
        Figures figures = sources.figures(asked, moment.position(), days(ends, shown, compared));
        DayStanding now = sources.on(asked, moment, figures);
        DayStanding then = compared == null ? null : then(asked, shown, compared, figures);
        Map<String, WeeklyFlows.OfCentre> flows = sources.flows(asked, moment.position(), weeks);
        return new StandingReport(
                moment.day(),
                shown.known(),
                shown.standpoint().position(),
                shown.standpoint().time(),
                compared == null ? null : StandingReport.Compared.of(compared),
                ends,
                new StandingReport.Total(
                        now.total(),
                        then == null ? null : then.total(),
                        WeeklyCounts.of(
                                WeeklyFlows.OfCentre.sum(flows.values(), weeks.number()),
                                ends,
                                figures::sum,
                                WeeklyLine.ALL)),
                sources.centres(asked, moment).stream()
                        .map(centre -> row(centre, now, then, flows, ends, ofCentres))
                        .toList());
    }

    private static CentreStanding row(
            CentreOnDay of,
            DayStanding now,
            @Nullable DayStanding then,
            Map<String, WeeklyFlows.OfCentre> flows,
            List<LocalDate> ends,
            Set<WeeklyLine> lines) {
        String centre = of.centre();
        return new CentreStanding(
                centre,
                of.district(),
                of.nameEn(),
                of.nameHi(),
                of.state(),
                of.caretaker(),
                now.of(centre),
                then == null ? null : then.of(centre),
                WeeklyCounts.of(
                        Objects.requireNonNull(flows.get(centre)),
                        ends,
                        (end, figure) -> now.figures().on(end, figure, centre),
                        lines));
    }

    private DayStanding then(CentreFilter asked, KnownMoment shown, KnownMoment compared, Figures figures) {
        Moment moment = compared.moment();
        return sources.on(
                asked,
                moment,
                compared.isKnownAs(shown) ? figures : sources.figures(asked, moment.position(), List.of(moment.day())));
    }

    /** One reading gives what is known at one position of all days. */
    private static List<LocalDate> days(List<LocalDate> ends, KnownMoment shown, @Nullable KnownMoment compared) {
        Stream<LocalDate> more = compared != null && compared.isKnownAs(shown)
                ? Stream.of(compared.moment().day())
                : Stream.of();
        return Stream.concat(ends.stream(), more).distinct().sorted().toList();
    }
}
