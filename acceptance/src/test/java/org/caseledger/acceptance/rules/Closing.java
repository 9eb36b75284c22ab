package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rule 11: what each reason for closing asks for. */
final class Closing {
    private static final Set<String> ENDS_OF_MONITORING = Set.of("MONITORING_COMPLETED", "MONITORING_DECLINED");
    static final Set<String> BEYOND_THE_COMMITTEE = Set.of("DECEASED", "UNTRACEABLE");
    private static final Set<String> SAFE = Set.of("SAFE_AND_STABLE", "LEGAL_MATTER_PENDING");

    static final List<Check> CHECKS = List.of(
            check(4, "no case is closed over an open stay in shelter", s -> !s.it().hasOpenStay()),
            check(
                    11,
                    "only monitoring that began can end",
                    s -> !ENDS_OF_MONITORING.contains(reason(s))
                            || s.it().status().equals("UNDER_FOLLOW_UP")),
            check(
                    11,
                    "monitoring is completed after its months",
                    s -> !isCompleted(s)
                            || plan(s).filter(plan -> !s.fact().on().isBefore(plan.monitoringEndsOn()))
                                    .isPresent()),
            check(
                    11,
                    "monitoring is completed with a contact at its last slot",
                    s -> !isCompleted(s) || isContactedAtLastSlot(s.it())),
            check(
                    11,
                    "monitoring is completed with her known to be safe",
                    s -> !isCompleted(s) || isKnownToBeSafe(s.it())),
            check(
                    11,
                    "untraceable is who was tried often enough in different ways",
                    s -> !reason(s).equals("UNTRACEABLE") || wasTriedOftenEnough(s.it(), s.norms())),
            check(
                    7,
                    "a suspected sexual offence against a girl was reported before the closing",
                    s -> Words.STRIKES_OFF.contains(reason(s))
                            || !Resolving.isOffenceAgainstGirl(s.it())
                            || Resolving.isReported(s.it(), s.fact())),
            check(
                    7,
                    "a girl was brought before the Child Welfare Committee before the closing",
                    s -> Words.STRIKES_OFF.contains(reason(s))
                            || BEYOND_THE_COMMITTEE.contains(reason(s))
                            || !Resolving.isOffenceAgainstGirl(s.it())
                            || Resolving.isReferred(s.it(), s.fact())),
            check(11, "a duplicate names another case, which is kept", Closing::namesKeptCase),
            check(
                    11,
                    "a case that stays for a duplicate was not registered in error",
                    s -> !reason(s).equals("REGISTERED_IN_ERROR")
                            || !s.world().isKept(s.fact().caseId())),
            check(
                    10,
                    "a death says whether it is suspicious",
                    s -> reason(s).equals("DECEASED") == s.fact().has("suspicious")));

    private Closing() {}

    private static Check check(int rule, String name, java.util.function.Predicate<Scene> holds) {
        return before(rule, name, holds, "CaseClosed");
    }

    private static String reason(Scene s) {
        return s.fact().text("reason");
    }

    private static boolean isCompleted(Scene s) {
        return reason(s).equals("MONITORING_COMPLETED");
    }

    private static Optional<Plan> plan(Scene s) {
        return Plan.newest(s.it());
    }

    private static boolean isContact(Entry followUp) {
        return !isFailed(followUp) && !followUp.text("outcome").equals("DECEASED");
    }

    private static boolean isFailed(Entry followUp) {
        return followUp.text("outcome").equals("NOT_REACHABLE");
    }

    /** What was found on the latest day, and of two on one day what was recorded later; a death is no contact, but it is found. */
    private static Optional<Entry> newestFinding(KnownCase it) {
        return it.standing("FollowUpRecorded")
                .filter(entry -> !isFailed(entry))
                .max(Comparator.comparing(Entry::on).thenComparing(Entry::position));
    }

    static boolean isContactedAtLastSlot(KnownCase it) {
        return Plan.newest(it)
                .filter(plan -> plan.answers(plan.lastSlot()).stream().anyMatch(Closing::isContact))
                .isPresent();
    }

    static boolean isKnownToBeSafe(KnownCase it) {
        return newestFinding(it)
                .filter(contact -> SAFE.contains(contact.text("outcome")))
                .isPresent();
    }

    static boolean wasTriedOftenEnough(KnownCase it, NormsFile.Version norms) {
        List<Entry> attempts = it.standing("FollowUpRecorded")
                .filter(entry -> isFailed(entry) && !wasSeenAfter(it, entry))
                .toList();
        long modes =
                attempts.stream().map(entry -> entry.text("mode")).distinct().count();
        return attempts.size() >= norms.number("untraceable.attempts") && modes >= norms.number("untraceable.modes");
    }

    private static boolean wasSeenAfter(KnownCase it, Entry attempt) {
        LocalDate day = attempt.on();
        return it.standing("FollowUpRecorded", "ServiceProvided")
                .filter(entry -> entry.is("ServiceProvided") || isContact(entry))
                .anyMatch(seen ->
                        seen.on().isAfter(day) || (seen.on().equals(day) && seen.position() > attempt.position()));
    }

    private static boolean namesKeptCase(Scene s) {
        String kept = s.fact().text("keptCase");
        if (!reason(s).equals("DUPLICATE")) {
            return kept.isEmpty();
        }
        return !kept.equals(s.fact().caseId())
                && s.world().caseOf(kept).filter(other -> !other.isStruckOff()).isPresent();
    }
}
