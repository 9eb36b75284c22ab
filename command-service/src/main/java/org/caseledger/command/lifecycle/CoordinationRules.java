package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Set;
import org.caseledger.command.lifecycle.refusals.CoordinationUnderWay;
import org.caseledger.command.lifecycle.refusals.NeverCoordinated;
import org.caseledger.command.lifecycle.refusals.NextMeetingBeforeThisOne;
import org.caseledger.command.lifecycle.refusals.NoCoordinationUnderWay;
import org.caseledger.command.lifecycle.refusals.PartnersMissing;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Partner;
import org.jspecify.annotations.Nullable;

/** When the stakeholders are brought together, and what that may yield. */
final class CoordinationRules {
    static final Rule<StartCoordination> MAY_START = Rule.all(
            DatingRules.MOVEMENT::check,
            DatingRules::notClosed,
            (theCase, c) -> partnersNamed(c.partners()),
            CoordinationRules::noOtherUnderWay,
            (theCase, c) -> DatingRules.canMoveTo(CaseStatus.COORDINATION, theCase));

    static final Rule<EndCoordination> MAY_END =
            Rule.all(DatingRules.MOVEMENT::check, DatingRules::notClosed, CoordinationRules::underWay);

    static final Rule<SecureRelief> MAY_SECURE_RELIEF =
            Rule.all(DatingRules.DEED_OF_THE_CENTRE::check, CoordinationRules::coordinatedByThen);

    static final Rule<HoldCoordinationMeeting> MAY_MEET = Rule.all(
            DatingRules.DEED_OF_THE_CENTRE::check,
            (theCase, c) -> partnersNamed(c.partners()),
            CoordinationRules::coordinatedByThen,
            CoordinationRules::nextLiesAhead);

    private CoordinationRules() {}

    private static void nextLiesAhead(Case theCase, HoldCoordinationMeeting c) {
        nextAfter(c.occurredOn(), c.nextOn());
    }

    static void nextAfter(LocalDate meeting, @Nullable LocalDate next) {
        if (next != null && !next.isAfter(meeting)) {
            throw new NextMeetingBeforeThisOne(next, meeting);
        }
    }

    private static void partnersNamed(Set<Partner> partners) {
        if (partners.isEmpty()) {
            throw new PartnersMissing();
        }
    }

    private static void noOtherUnderWay(Case theCase, StartCoordination c) {
        if (theCase.standing.status() == CaseStatus.COORDINATION) {
            throw new CoordinationUnderWay();
        }
    }

    private static void underWay(Case theCase, EndCoordination c) {
        if (theCase.standing.status() != CaseStatus.COORDINATION) {
            throw new NoCoordinationUnderWay();
        }
    }

    private static void coordinatedByThen(Case theCase, CaseCommand c) {
        if (!theCase.work.wasCoordinatedBy(c.occurredOn())) {
            throw new NeverCoordinated(c.occurredOn());
        }
    }
}
