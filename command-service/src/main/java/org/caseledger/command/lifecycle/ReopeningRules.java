package org.caseledger.command.lifecycle;

import org.caseledger.command.lifecycle.refusals.CaseIsOpen;
import org.caseledger.command.lifecycle.refusals.NeverReopened;
import org.caseledger.events.ClosingReason;

/** Which cases come back. */
final class ReopeningRules {
    static final Rule<ReopenCase> MAY_REOPEN =
            Rule.all(DatingRules.MOVEMENT::check, ReopeningRules::notOpen, ReopeningRules::notEndedForGood);

    private ReopeningRules() {}

    private static void notOpen(Case it, ReopenCase c) {
        if (it.standing.status().isOpen()) {
            throw new CaseIsOpen(it.standing.status());
        }
    }

    static void notEndedForGood(Case it, CaseCommand c) {
        it.standing.closedFor().filter(ClosingReason::isFinal).ifPresent(reason -> {
            throw new NeverReopened(reason);
        });
    }
}
