package org.caseledger.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.events.CentreState;
import org.caseledger.query.listing.CentreFilter;

/**
 * How the centre in the middle of the State stands: the same for every reader, and of no centre by its name.
 *
 * @param asOf only what happened by the end of this day counts
 * @param knownAt as asked, or the newest recorded moment: only what was recorded by then counts
 * @param centres that ran on the day; those that were suspended or closed are left out
 * @param position of the newest event it contains
 * @param time when that was recorded
 */
record StateMedians(LocalDate asOf, String knownAt, int centres, Medians medians, long position, Instant time) {

    static StateMedians of(StandingSources sources, KnownMoment shown) {
        CentreFilter all = CentreFilter.ofState();
        LocalDate day = shown.moment().day();
        DayStanding standing = sources.on(
                all, shown.moment(), sources.figures(all, shown.moment().position(), List.of(day)));
        List<StandingCounts> running = sources.centres(all, shown.moment()).stream()
                .filter(centre -> centre.state() == CentreState.RUNNING)
                .map(centre -> standing.of(centre.centre()))
                .toList();
        return new StateMedians(
                day,
                shown.known(),
                running.size(),
                Medians.of(running),
                shown.standpoint().position(),
                shown.standpoint().time());
    }
}
