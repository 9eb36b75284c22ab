package org.caseledger.query.reviews;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.Direction;
import org.caseledger.events.DirectionIssued;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a review told one centre to do.
 *
 * @param dueOn last day on which it is done in time
 */
record GivenDirection(
        UUID directionId,
        String centre,
        Direction direction,
        LocalDate dueOn,
        Fact issued,
        @Nullable Fact complied) {

    static GivenDirection of(DirectionIssued e, long position) {
        return new GivenDirection(
                e.directionId(), e.centre(), e.direction(), e.dueOn(), new Fact(e.occurredOn(), position), null);
    }

    /** It is done once. */
    GivenDirection compliedBy(Fact fact) {
        return complied != null ? this : new GivenDirection(directionId, centre, direction, dueOn, issued, fact);
    }

    boolean isIssued(Moment moment) {
        return Fact.holds(issued, moment);
    }

    boolean isComplied(Moment moment) {
        return isIssued(moment) && Fact.holds(complied, moment);
    }

    /** Past its day and not done, as far as was known. */
    boolean isOverdue(Moment moment) {
        return isIssued(moment) && !Fact.holds(complied, moment) && dueOn.isBefore(moment.day());
    }

    /** May still be done in time. */
    boolean isOpen(Moment moment) {
        return isIssued(moment) && !Fact.holds(complied, moment) && !dueOn.isBefore(moment.day());
    }
}
