package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;

/** Rule 7: on whose word she is referred or transferred. */
final class Consent {
    private static final String[] NEEDS_IT = {"CaseReferred", "TransferRequested"};

    static final List<Check> CHECKS = List.of(
            before(
                    7,
                    "a girl goes elsewhere by law or with her guardian",
                    s -> !s.it().isOfGirl() || byLaw(s.fact()) || consentBy(s.fact(), "GUARDIAN"),
                    NEEDS_IT),
            before(7, "a woman goes elsewhere by law or with her consent", Consent::agreed, NEEDS_IT));

    private Consent() {}

    /** Where her age is not known, a guardian's word is taken as well. */
    private static boolean agreed(Scene s) {
        return s.it().isOfGirl()
                || byLaw(s.fact())
                || consentBy(s.fact(), "WOMAN")
                || (consentBy(s.fact(), "GUARDIAN")
                        && s.it().begun().text("ageBand").equals("UNKNOWN"));
    }

    private static boolean byLaw(Fact fact) {
        return fact.has("legalBasis");
    }

    private static boolean consentBy(Fact fact, String who) {
        return fact.text("consentBy").equals(who);
    }
}
