package org.caseledger.query.standing;

import java.time.LocalDate;
import org.caseledger.query.reports.RecentDelays;

/**
 * How things stand on one day.
 *
 * @param figures of this day among others
 * @param waiting transfers between any two of the centres, each once
 */
record DayStanding(LocalDate day, Figures figures, int waiting, RecentDelays.Medians delays) {
    StandingCounts of(String centre) {
        return StandingCounts.of(
                figure -> figures.on(day, figure, centre), delays.byCentre().get(centre));
    }

    StandingCounts total() {
        return StandingCounts.of(
                figure -> figure == Figure.TRANSFERS_WAITING ? waiting : figures.sum(day, figure), delays.all());
    }
}
