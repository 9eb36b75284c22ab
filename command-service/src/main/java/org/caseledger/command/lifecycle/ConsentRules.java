package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import org.caseledger.command.lifecycle.refusals.ConsentMissing;
import org.caseledger.command.lifecycle.refusals.GuardianConsentMissing;
import org.caseledger.events.AgeBand;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.LegalBasis;
import org.jspecify.annotations.Nullable;

/** On whose word she is sent to somebody else. */
final class ConsentRules {
    private ConsentRules() {}

    /**
     * A girl goes with a guardian's consent or as the law asks, a woman with her own or on a legal basis. Where her age is not known, a
     * guardian's word is taken as well: nobody is turned away over it.
     */
    static void consented(Case theCase, @Nullable ConsentBy consentBy, @Nullable LegalBasis legalBasis) {
        if (legalBasis != null) {
            return;
        }
        if (theCase.matter.isOfGirl()) {
            if (consentBy != ConsentBy.GUARDIAN) {
                throw new GuardianConsentMissing();
            }
        } else if (consentBy != ConsentBy.WOMAN && !isGuardianOfUnknownAge(theCase, consentBy)) {
            throw new ConsentMissing();
        }
    }

    /** Whose recorded consent she would be sent on. */
    static @Nullable ConsentBy standing(Case theCase, LocalDate day, ConsentPurpose purpose) {
        return theCase.consents.standingOn(
                day, purpose, theCase.matter.isOfGirl() ? ConsentBy.GUARDIAN : ConsentBy.WOMAN);
    }

    private static boolean isGuardianOfUnknownAge(Case theCase, @Nullable ConsentBy consentBy) {
        return consentBy == ConsentBy.GUARDIAN && theCase.matter.ageBand() == AgeBand.UNKNOWN;
    }
}
