package org.caseledger.command.lifecycle;

import java.util.Collections;
import org.caseledger.command.lifecycle.refusals.AlreadyRecorded;
import org.caseledger.command.lifecycle.refusals.IdentityMissing;
import org.caseledger.command.lifecycle.refusals.ToldAndWithdrawn;
import org.caseledger.command.personal.DetailedCommand;

/** What is kept of her as a person. */
final class PersonalDataRules {
    static final Rule<RecordIdentity> MAY_RECORD = Rule.all(
            DatingRules.DEED_OF_THE_CENTRE::check,
            PersonalDataRules::somethingIsSaid,
            PersonalDataRules::notToldAndWithdrawnAtOnce);

    private PersonalDataRules() {}

    /** For what is true already: nothing would be stored, and nobody would learn that what was brought with it is lost. */
    static void nothingToSeal(DetailedCommand c) {
        if (!c.sealed().isEmpty()) {
            throw new AlreadyRecorded();
        }
    }

    private static void somethingIsSaid(Case theCase, RecordIdentity c) {
        if (c.fields().isEmpty() && c.withdrawn().isEmpty()) {
            throw new IdentityMissing();
        }
    }

    private static void notToldAndWithdrawnAtOnce(Case theCase, RecordIdentity c) {
        if (!Collections.disjoint(c.fields(), c.withdrawn())) {
            throw new ToldAndWithdrawn();
        }
    }
}
