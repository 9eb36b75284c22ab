package org.caseledger.command.lifecycle;

import org.caseledger.command.lifecycle.refusals.CaseIsOpen;
import org.caseledger.command.lifecycle.refusals.CentreNoLongerRuns;
import org.caseledger.command.lifecycle.refusals.NeverReopened;
import org.caseledger.command.lookups.Lookups;

/** Which cases come back. */
final class ReopeningRules {
    static final Rule<ReopenCase> MAY_REOPEN =
            Rule.all(DatingRules.MOVEMENT::check, ReopeningRules::notOpen, ReopeningRules::notEndedForGood);

    private ReopeningRules() {}

    private static void notOpen(Case theCase, ReopenCase c) {
        if (theCase.standing.status().isOpen()) {
            throw new CaseIsOpen(theCase.standing.status());
        }
    }

    /** A case under follow-up is active, and a centre that holds one does not close. */
    static void centreStillWorks(Case theCase, Lookups evidence) {
        if (!theCase.standing.status().isActive()
                && evidence.centre(theCase.standing.heldBy()).isClosed()) {
            throw new CentreNoLongerRuns(theCase.standing.heldBy());
        }
    }

    static void notEndedForGood(Case theCase, CaseCommand c) {
        if (theCase.standing.isEndedForGood()) {
            throw new NeverReopened();
        }
    }
}
