package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The life of a referral: asked, answered, done or taken back. */
final class Referrals {
    private static final Set<String> FINAL = Set.of("ReferralRejected", "ReferralCompleted", "ReferralRevoked");
    private static final String[] ANSWERS = {
        "ReferralAccepted", "ReferralRejected", "ReferralCompleted", "ReferralRevoked"
    };

    /**
     * What may not have been said of it before. A partner often does what was asked without saying so first, or turns her away after it
     * had accepted.
     */
    private static final Map<String, Set<String>> NEVER_AFTER = Map.of(
            "ReferralAccepted",
            Set.of("ReferralAccepted", "ReferralRejected", "ReferralCompleted", "ReferralRevoked"),
            "ReferralRejected",
            FINAL,
            "ReferralCompleted",
            FINAL,
            "ReferralRevoked",
            FINAL);

    static final List<Check> CHECKS = List.of(
            before(
                    13,
                    "a referral has an identity of its own",
                    s -> s.it().all()
                            .noneMatch(entry -> entry.is("CaseReferred")
                                    && entry.text("referralId").equals(s.fact().text("referralId"))),
                    "CaseReferred"),
            before(9, "a partner has as many days to answer as the norms say", Referrals::isDueByNorms, "CaseReferred"),
            before(
                    7,
                    "a referral is answered after it was made",
                    s -> s.it().standing("CaseReferred")
                            .anyMatch(made ->
                                    made.text("referralId").equals(s.fact().text("referralId"))
                                            && !s.fact().on().isBefore(made.on())),
                    ANSWERS),
            before(7, "a referral goes from asked to answered to done", Referrals::inOrder, ANSWERS),
            before(7, "whoever tells of a partner is named", s -> s.fact().has("reportedBy"), ANSWERS));

    private Referrals() {}

    private static boolean isDueByNorms(Scene s) {
        return !s.fact().has("answerDueOn")
                || (s.fact()
                                .day("answerDueOn")
                                .equals(s.fact().on().plusDays(s.norms().number("referral.answer-days")))
                        && s.fact().text("policy").equals(s.norms().name()));
    }

    private static boolean inOrder(Scene s) {
        Set<String> never = NEVER_AFTER.getOrDefault(s.fact().type(), Set.of());
        return s.it().standing(ANSWERS)
                .filter(answer -> answer.text("referralId").equals(s.fact().text("referralId")))
                .noneMatch(answer -> never.contains(answer.fact().type()));
    }
}
