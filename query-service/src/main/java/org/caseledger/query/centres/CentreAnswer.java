package org.caseledger.query.centres;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.Versioned;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One centre as it stood on a day, with what came before that day.
 *
 * @param knownAt as asked; absent for what is known by now
 * @param number of the centre in its district
 * @param posts filled on that day
 * @param pastPostings ended by that day
 * @param inspections newest first
 * @param position of the last event that counts as known
 * @param time when that was recorded
 * @param versionNow whatever the moment is
 */
record CentreAnswer(
        LocalDate on,
        @Nullable KnownAt knownAt,
        @JsonUnwrapped CentreOnDay centre,
        int number,
        List<Away> suspensions,
        List<Post> posts,
        List<Post> pastPostings,
        List<InspectionOfCentre> inspections,
        long position,
        Instant time,
        @JsonIgnore Long versionNow)
        implements Versioned {

    /** @param until the day on which it worked again */
    record Away(LocalDate from, @Nullable LocalDate until, String caretaker) {}

    /**
     * @param staff pseudonymous staff id
     * @param until first day on which the post was vacant again
     */
    record Post(
            String staff,
            Role role,
            LocalDate from,
            @Nullable LocalDate until) {}

    static CentreAnswer of(
            CentreOnDay centre, CentreLife life, Moment moment, @Nullable KnownAt knownAt, AnsweredAt standpoint) {
        return new CentreAnswer(
                moment.day(),
                knownAt,
                centre,
                life.number(),
                life.suspensions().stream()
                        .filter(away -> Fact.holds(away.begun(), moment))
                        .map(away -> new Away(away.begun().on(), on(away.ended(), moment), away.caretaker()))
                        .toList(),
                life.tenures().stream()
                        .filter(tenure -> tenure.holds(moment))
                        .map(tenure -> post(tenure, moment))
                        .toList(),
                life.tenures().stream()
                        .filter(tenure -> Fact.holds(tenure.posted(), moment) && !tenure.holds(moment))
                        .map(tenure -> post(tenure, moment))
                        .toList(),
                InspectionOfCentre.all(centre.centre(), life, moment)
                        .sorted(InspectionOfCentre.NEWEST_FIRST)
                        .toList(),
                standpoint.position(),
                standpoint.time(),
                life.version());
    }

    private static Post post(Tenure tenure, Moment moment) {
        return new Post(tenure.staff(), tenure.role(), tenure.posted().on(), on(tenure.relieved(), moment));
    }

    private static @Nullable LocalDate on(@Nullable Fact fact, Moment moment) {
        return fact != null && Fact.holds(fact, moment) ? fact.on() : null;
    }
}
