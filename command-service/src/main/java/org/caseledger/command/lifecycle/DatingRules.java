package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import org.caseledger.command.lifecycle.refusals.CaseIsClosed;
import org.caseledger.command.lifecycle.refusals.DatedBeforeLastMovement;
import org.caseledger.command.lifecycle.refusals.OccursBeforeFirstContact;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lifecycle.refusals.StatusDoesNotAllow;
import org.caseledger.events.CaseStatus;

/** When a deed may be dated, and whether the case still takes it. */
final class DatingRules {
    private DatingRules() {}

    /** For deeds that leave the status alone: on a closed case they are late entries, dated no later than the closing. */
    static final Rule<CaseCommand> DEED_OF_THE_CENTRE =
            Rule.all(DatingRules::notInTheFuture, DatingRules::notBeforeFirstContact, DatingRules::notAfterClosing);

    /** For deeds that move the status: in the order in which they happened. */
    static final Rule<CaseCommand> MOVEMENT = Rule.all(
            DatingRules::notInTheFuture, DatingRules::notBeforeFirstContact, DatingRules::notBeforeLastMovement);

    static void notInTheFuture(Case theCase, CaseCommand c) {
        notInTheFuture(c.occurredOn(), c.today());
    }

    static void notInTheFuture(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new OccursInTheFuture(day, today);
        }
    }

    static void notBeforeFirstContact(Case theCase, CaseCommand c) {
        notBeforeFirstContact(theCase, c.occurredOn());
    }

    static void notBeforeFirstContact(Case theCase, LocalDate day) {
        if (day.isBefore(theCase.matter.firstContactOn())) {
            throw new OccursBeforeFirstContact(day, theCase.matter.firstContactOn());
        }
    }

    static void notBeforeLastMovement(Case theCase, CaseCommand c) {
        if (theCase.standing.isLate(c.occurredOn())) {
            throw new DatedBeforeLastMovement(c.occurredOn(), theCase.standing.since());
        }
    }

    static void notAfterClosing(Case theCase, CaseCommand c) {
        notAfterClosing(theCase, c.occurredOn());
    }

    static void notAfterClosing(Case theCase, LocalDate day) {
        if (day.isAfter(theCase.standing.since())) {
            notClosed(theCase);
        }
    }

    static void notClosed(Case theCase, CaseCommand c) {
        notClosed(theCase);
    }

    private static void notClosed(Case theCase) {
        if (theCase.standing.closedFor().isPresent()) {
            throw new CaseIsClosed(theCase.standing.since());
        }
    }

    static void canMoveTo(CaseStatus next, Case theCase) {
        if (!theCase.standing.status().canMoveTo(next)) {
            throw new StatusDoesNotAllow(theCase.standing.status(), next);
        }
    }
}
