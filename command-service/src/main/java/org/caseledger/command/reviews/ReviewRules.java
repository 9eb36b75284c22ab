package org.caseledger.command.reviews;

import org.caseledger.command.Command;
import org.caseledger.command.centres.refusals.CentreIsClosed;
import org.caseledger.command.centres.refusals.CentreNotRunning;
import org.caseledger.command.centres.refusals.DistrictUnknown;
import org.caseledger.command.lifecycle.refusals.DoesNotBelong;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.District;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.ReviewLevel;

/** What may be reviewed, and what a review may tell whom. */
final class ReviewRules {
    private ReviewRules() {}

    static void mayHold(HoldReview c) {
        notInTheFuture(c);
        districtFitsLevel(c);
        districtKnown(c);
        periodInOrder(c);
        periodIsPast(c);
    }

    static void mayDirect(ReviewHeld review, Directions directions, IssueDirection c, Lookups evidence) {
        notInTheFuture(c);
        idIsFree(directions, c);
        notBeforeReview(review, c);
        dueFromItsDayOn(c);
        centreLiesInDistrict(review, c);
        centreExists(c, evidence);
    }

    static void mayComply(DirectionIssued direction, ComplyWithDirection c) {
        notInTheFuture(c);
        notBeforeDirection(direction, c);
    }

    static void notInTheFuture(Command c) {
        if (c.occurredOn().isAfter(c.today())) {
            throw new OccursInTheFuture(c.occurredOn(), c.today());
        }
    }

    private static void districtFitsLevel(HoldReview c) {
        if (c.level() == ReviewLevel.DISTRICT && c.district() == null) {
            throw new DistrictMissing();
        }
        if (c.level() == ReviewLevel.STATE && c.district() != null) {
            throw new DoesNotBelong("district");
        }
    }

    private static void districtKnown(HoldReview c) {
        if (c.district() != null && District.byCode(c.district()).isEmpty()) {
            throw new DistrictUnknown(c.district());
        }
    }

    private static void periodInOrder(HoldReview c) {
        if (c.to().isBefore(c.from())) {
            throw new PeriodOutOfOrder(c.from(), c.to());
        }
    }

    private static void periodIsPast(HoldReview c) {
        if (c.to().isAfter(c.occurredOn())) {
            throw new ReviewedPeriodLiesAhead(c.to(), c.occurredOn());
        }
    }

    private static void idIsFree(Directions directions, IssueDirection c) {
        if (directions.find(c.directionId()).isPresent()) {
            throw new DirectionIdTaken();
        }
    }

    private static void notBeforeReview(ReviewHeld review, IssueDirection c) {
        if (c.occurredOn().isBefore(review.occurredOn())) {
            throw new DirectionBeforeReview(c.occurredOn(), review.occurredOn());
        }
    }

    private static void dueFromItsDayOn(IssueDirection c) {
        if (c.dueOn().isBefore(c.occurredOn())) {
            throw new DueBeforeDirection(c.dueOn(), c.occurredOn());
        }
    }

    /** The identity of a centre is made of its district and its number. */
    private static void centreLiesInDistrict(ReviewHeld review, IssueDirection c) {
        if (review.district() != null && !c.centre().startsWith("BR-" + review.district() + "-")) {
            throw new CentreOutsideDistrict(c.centre(), review.district());
        }
    }

    /** On that day, also while it is suspended: who acts for it complies. */
    private static void centreExists(IssueDirection c, Lookups evidence) {
        CentreOperation life = evidence.centre(c.centre());
        if (!life.exists()) {
            throw new NoSuchCentre(c.centre());
        }
        if (life.closedOn() != null && !c.occurredOn().isBefore(life.closedOn())) {
            throw new CentreIsClosed(c.centre(), life.closedOn());
        }
        if (life.from() != null && c.occurredOn().isBefore(life.from())) {
            throw new CentreNotRunning(c.centre(), c.occurredOn());
        }
    }

    private static void notBeforeDirection(DirectionIssued direction, ComplyWithDirection c) {
        if (c.occurredOn().isBefore(direction.occurredOn())) {
            throw new CompliedBeforeDirection(c.occurredOn(), direction.occurredOn());
        }
    }
}
