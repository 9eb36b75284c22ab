package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
                    s -> isClassified(s.it(), s.fact()),
                    "CaseResolved"),
            before(6, "nobody in shelter has her case resolved", s -> !s.it().hasOpenStay(), "CaseResolved"),
            before(
                    6,
                    "something was done for her since the case was opened",
                    s -> isDone(s.it(), s.fact()),
                    "CaseResolved"),
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
                    6,
                    "an FIR that is an outcome is recorded as a step",
                    s -> !s.fact().text("outcome").equals("FIR_REGISTERED") || isFirRecorded(s.it(), s.fact()),
                    "CaseResolved"),
            before(
                    7,
                    "a suspected sexual offence against a girl was reported",
                    s -> !isOffenceAgainstGirl(s.it()) || isReported(s.it(), s.fact()),
                    "CaseResolved"),
            before(
                    7,
                    "a suspected sexual offence against a girl was referred to the Child Welfare Committee",
                    s -> !isOffenceAgainstGirl(s.it()) || isReferred(s.it(), s.fact()),
                    "CaseResolved"));

    private Resolving() {}

    static boolean isClassified(KnownCase it, Fact resolution) {
        return until(it, resolution, "CaseClassified").findAny().isPresent();
    }

    /** A deed that happened since the registration or the last reopening; of the reopening's own day only what was said after it. */
    static boolean isDone(KnownCase it, Fact resolution) {
        Optional<Entry> reopened = it.standing("CaseReopened")
                .filter(entry -> entry.sequence() < resolution.sequence())
                .reduce((earlier, later) -> later);
        LocalDate opened = reopened.map(Entry::on)
                .orElseGet(() -> it.begun().day(it.isBroughtForward() ? "registeredOn" : "occurredOn"));
        long openedAt = reopened.map(Entry::sequence).orElse(0L);
        return until(it, resolution, "ServiceProvided", "LegalStepRecorded", "ReferralCompleted", "ReliefSecured")
                .anyMatch(
                        deed -> deed.on().isAfter(opened) || (deed.on().equals(opened) && deed.sequence() > openedAt));
    }

    static boolean isReported(KnownCase it, Fact resolution) {
        return until(it, resolution, "LegalStepRecorded")
                .anyMatch(step -> step.text("step").equals("POCSO_REPORT"));
    }

    static boolean isFirRecorded(KnownCase it, Fact resolution) {
        return until(it, resolution, "LegalStepRecorded")
                .anyMatch(step -> Set.of("FIR", "ZERO_FIR").contains(step.text("step")));
    }

    static boolean isReferred(KnownCase it, Fact resolution) {
        return until(it, resolution, "CaseReferred")
                .anyMatch(made -> made.text("partner").equals("CHILD_WELFARE_COMMITTEE"));
    }

    static boolean isOffenceAgainstGirl(KnownCase it) {
        return it.isOfGirl() && kinds(it).stream().anyMatch(SEXUAL::contains);
    }

    /** What was known when it was resolved, and what was entered later but had happened by then. */
    private static Stream<Entry> until(KnownCase it, Fact resolution, String... types) {
        LocalDate day = it.entry(resolution.sequence()).map(Entry::on).orElseGet(resolution::on);
        return it.standing(types)
                .filter(entry ->
                        entry.sequence() < resolution.sequence() || !entry.on().isAfter(day));
    }

    private static boolean mayBe(Scene s, String outcome) {
        return !SETTLEMENTS.contains(outcome)
                || (!s.it().isOfGirl() && kinds(s.it()).stream().noneMatch(NEVER_SETTLED::contains));
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
