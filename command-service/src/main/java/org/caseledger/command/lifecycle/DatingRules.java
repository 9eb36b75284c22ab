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

    static void notInTheFuture(Case it, CaseCommand c) {
        notInTheFuture(c.occurredOn(), c.today());
    }

    static void notInTheFuture(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new OccursInTheFuture(day, today);
        }
    }

    static void notBeforeFirstContact(Case it, CaseCommand c) {
        if (c.occurredOn().isBefore(it.matter.firstContactOn())) {
            throw new OccursBeforeFirstContact(c.occurredOn(), it.matter.firstContactOn());
        }
    }

    static void notBeforeLastMovement(Case it, CaseCommand c) {
        if (it.standing.isLate(c.occurredOn())) {
            throw new DatedBeforeLastMovement(c.occurredOn(), it.standing.since());
        }
    }

    static void notAfterClosing(Case it, CaseCommand c) {
        if (c.occurredOn().isAfter(it.standing.since())) {
            notClosed(it, c);
        }
    }

    static void notClosed(Case it, CaseCommand c) {
        it.standing.closedFor().ifPresent(reason -> {
            throw new CaseIsClosed(it.standing.since(), reason);
        });
    }

    static void canMoveTo(CaseStatus next, Case it) {
        if (!it.standing.status().canMoveTo(next)) {
            throw new StatusDoesNotAllow(it.standing.status(), next);
        }
    }
}
