package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules 6 and 7: what must be true before a matter is called resolved. */
final class Resolving {
    private static final Set<String> SETTLEMENTS = Set.of("SETTLED_BY_COUNSELLING", "RECONCILED_WITH_FAMILY");
    private static final Set<String> NEVER_SETTLED = Set.of("RAPE", "HUMAN_TRAFFICKING", "ACID_ATTACK", "DOWRY_DEATH");
    private static final Set<String> SEXUAL =
            Set.of("SEXUAL_ABUSE", "RAPE", "MOLESTATION", "WORKPLACE_SEXUAL_HARASSMENT", "rape", "sexual_assault");

    static final List<Check> CHECKS = List.of(
            before(6, "a resolution is agreed by her", s -> s.fact().isTrue("agreedByWoman"), "CaseResolved"),
            before(6, "a resolution has an outcome", s -> s.fact().has("outcome"), "CaseResolved"),
            before(
                    6,
                    "a case is classified before it is resolved",
                    s -> s.it().newest("CaseClassified").isPresent(),
                    "CaseResolved"),
            before(6, "nobody in shelter has her case resolved", s -> !s.it().hasOpenStay(), "CaseResolved"),
            before(6, "something was done for her since the case was opened", Resolving::isDone, "CaseResolved"),
            before(
                    6,
                    "nothing is settled for a girl or for an offence that is for a court",
                    s -> mayBe(s, s.fact().text("outcome")),
                    "CaseResolved"),
            before(
                    6,
                    "no outcome is corrected to a settlement that is not allowed",
                    s -> !s.fact().text("entry").equals("CaseResolved")
                            || mayBe(s, s.fact().text("newValue")),
                    "DetailsCorrected"),
            before(
                    7,
                    "a suspected sexual offence against a girl was reported",
                    s -> !isOffenceAgainstGirl(s.it())
                            || s.it().standing("LegalStepRecorded")
                                    .anyMatch(step -> step.text("step").equals("POCSO_REPORT")),
                    "CaseResolved"),
            before(
                    7,
                    "a suspected sexual offence against a girl was referred to the Child Welfare Committee",
                    s -> !isOffenceAgainstGirl(s.it())
                            || s.it().standing("CaseReferred")
                                    .anyMatch(made -> made.text("partner").equals("CHILD_WELFARE_COMMITTEE")),
                    "CaseResolved"));

    private Resolving() {}

    /** A deed that happened since the registration or the last reopening; of the reopening's own day only what was said after it. */
    private static boolean isDone(Scene s) {
        KnownCase it = s.it();
        Optional<Entry> reopened = it.newest("CaseReopened");
        LocalDate opened = reopened.map(Entry::on)
                .orElseGet(() -> it.begun().day(it.isBroughtForward() ? "registeredOn" : "occurredOn"));
        long openedAt = reopened.map(Entry::position).orElse(it.begun().position());
        return it.standing("ServiceProvided", "LegalStepRecorded", "ReferralCompleted", "ReliefSecured")
                .anyMatch(
                        deed -> deed.on().isAfter(opened) || (deed.on().equals(opened) && deed.position() > openedAt));
    }

    private static boolean mayBe(Scene s, String outcome) {
        return !SETTLEMENTS.contains(outcome)
                || (!s.it().isOfGirl() && kinds(s.it()).stream().noneMatch(NEVER_SETTLED::contains));
    }

    private static boolean isOffenceAgainstGirl(KnownCase it) {
        return it.isOfGirl() && kinds(it).stream().anyMatch(SEXUAL::contains);
    }

    /** Categories and type of the newest classification. */
    private static Set<String> kinds(KnownCase it) {
        Set<String> kinds = new HashSet<>();
        it.newest("CaseClassified").ifPresent(newest -> {
            kinds.addAll(newest.fact().list("categories"));
            kinds.add(newest.text("gbvimsType"));
        });
        return kinds;
    }
}
