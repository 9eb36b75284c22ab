package org.caseledger.query.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.query.centres.CentreOnDay;
import org.caseledger.query.centres.CentresInTime;
import org.caseledger.query.daybook.WeeklyFlows;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.periods.Weeks;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.query.reports.RecentDelays;
import org.caseledger.query.reviews.OverdueDirections;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowKind;
import org.caseledger.query.transfers.TransferRequests;
import org.springframework.stereotype.Component;

/** Where the figures are counted; each source answers for any day as known at any position that it has. */
@Component
class StandingSources {
    private final Registers registers;
    private final TransferRequests transfers;
    private final OverdueDirections directions;
    private final CentresInTime centres;
    private final WeeklyFlows flows;
    private final RecentDelays delays;

    StandingSources(
            Registers registers,
            TransferRequests transfers,
            OverdueDirections directions,
            CentresInTime centres,
            WeeklyFlows flows,
            RecentDelays delays) {
        this.registers = registers;
        this.transfers = transfers;
        this.directions = directions;
        this.centres = centres;
        this.flows = flows;
        this.delays = delays;
    }

    /** Of the figures alone. */
    KeptUp[] viewsOfFigures() {
        return new KeptUp[] {registers, directions, centres, delays};
    }

    /** Of the figures and of what went through the weeks. */
    KeptUp[] views() {
        return new KeptUp[] {registers, directions, centres, flows, delays};
    }

    /** @param days in their order */
    Figures figures(CentreFilter asked, long position, List<LocalDate> days) {
        Map<RowKind, Map<String, int[]>> rows = registers.byCentre(Figure.allKinds(), asked, position, days);
        Figures figures = new Figures(days);
        for (Figure figure : Figure.values()) {
            figure.kinds().forEach(kind -> figures.add(figure, rows.getOrDefault(kind, Map.of())));
        }
        figures.add(Figure.DIRECTIONS_OVERDUE, directions.byCentre(asked, position, days));
        figures.add(Figure.POSTS_VACANT, centres.vacantPosts(asked, position, days));
        return figures;
    }

    /** @param figures at the position of the moment, of its day among others */
    DayStanding on(CentreFilter asked, Moment moment, Figures figures) {
        return new DayStanding(moment.day(), figures, transfers.waiting(asked, moment), delays.medians(asked, moment));
    }

    Map<String, WeeklyFlows.OfCentre> flows(CentreFilter asked, long position, Weeks weeks) {
        return flows.byCentre(asked, position, weeks);
    }

    List<CentreOnDay> centres(CentreFilter asked, Moment moment) {
        return centres.on(asked, moment);
    }
}
