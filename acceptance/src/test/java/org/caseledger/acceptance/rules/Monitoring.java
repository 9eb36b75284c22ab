package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Rules 8 to 10: the plan a resolution begins, what answers it, and what a follow-up brings about. */
final class Monitoring {
    static final List<Check> CHECKS = List.of(
            before(
                    8,
                    "a resolution and its plan are one deed",
                    Monitoring::isPlanned,
                    "CaseResolved",
                    "CaseBroughtForward"),
            before(
                    8,
                    "a plan has a resolution right before it",
                    s -> resolvedOn(s).isPresent(),
                    "FollowUpPlanned"),
            before(8, "a plan has the slots of the norms", Monitoring::hasSlotsOfNorms, "FollowUpPlanned"),
            before(
                    8,
                    "a plan covers the months of the norms",
                    s -> resolvedOn(s)
                            .filter(day -> s.world()
                                    .normsOn(day)
                                    .monitoringEndsOn(day)
                                    .equals(s.fact().day("monitoringEndsOn")))
                            .isPresent(),
                    "FollowUpPlanned"),
            before(
                    8,
                    "a plan has grace and early days of the norms, and names them",
                    Monitoring::hasDaysOfNorms,
                    "FollowUpPlanned"),
            before(
                    9,
                    "a plan says when it was recorded if slots were past by then",
                    s -> s.fact()
                            .text("recordedOn")
                            .equals(
                                    LocalDate.parse(s.fact().list("slots").get(0))
                                                    .isBefore(s.fact().recordedOn())
                                            ? s.fact().recordedOn().toString()
                                            : ""),
                    "FollowUpPlanned"),
            before(
                    9,
                    "a follow-up answers a slot of a plan in force",
                    s -> !s.fact().has("slot") || answered(s).isPresent(),
                    "FollowUpRecorded"),
            before(
                    9,
                    "a slot is not answered too early",
                    s -> !s.fact().has("slot")
                            || answered(s)
                                    .filter(plan -> !s.fact()
                                            .on()
                                            .isBefore(plan.earliestFor(s.fact().day("slot"))))
                                    .isPresent(),
                    "FollowUpRecorded"),
            before(10, "violence that recurs reopens", Monitoring::violenceReopens, "FollowUpRecorded"),
            before(10, "a death that is found closes", Monitoring::deathCloses, "FollowUpRecorded"),
            before(10, "a follow-up reopens for what it found", Monitoring::reopensForWhatWasFound, "CaseReopened"),
            before(
                    9,
                    "a miss is dated on the first day after the grace",
                    s -> missed(
                            s, plan -> plan.overdueOn(dueOn(s)).equals(s.fact().on())),
                    "FollowUpMissed"),
            before(
                    9,
                    "a slot is missed only in a plan that still stood",
                    s -> missed(s, plan -> plan.stillStoodAfter(plan.overdueOn(dueOn(s)))),
                    "FollowUpMissed"),
            before(
                    9,
                    "a slot is missed only where nothing was recorded by then",
                    s -> missed(
                            s,
                            plan -> plan.answers(dueOn(s)).stream()
                                    .allMatch(answer -> answer.on().isAfter(plan.overdueOn(dueOn(s))))),
                    "FollowUpMissed"),
            before(
                    9,
                    "a miss is said once",
                    s -> missed(
                            s,
                            plan -> s.it().standing("FollowUpMissed")
                                    .noneMatch(entry ->
                                            entry.position() > plan.planned().position()
                                                    && entry.text("dueOn")
                                                            .equals(s.fact().text("dueOn")))),
                    "FollowUpMissed"));

    private Monitoring() {}

    private static boolean isPlanned(Scene s) {
        boolean resolves =
                s.fact().is("CaseResolved") || s.fact().text("status").equals("UNDER_FOLLOW_UP");
        return resolves == s.next().filter(next -> next.is("FollowUpPlanned")).isPresent();
    }

    /** Day of the resolution that the event right before a plan says, or brings into force again. */
    private static Optional<LocalDate> resolvedOn(Scene s) {
        return s.previous().flatMap(previous -> switch (previous.type()) {
            case "CaseResolved" -> Optional.of(previous.on());
            case "CaseBroughtForward" -> previous.dayIfSaid("resolvedOn");
            case "DetailsCorrected" ->
                previous.text("entry").equals("CaseResolved") && PuttingRight.isRedating(previous)
                        ? previous.dayIfSaid("newValue")
                        : Optional.empty();
            case "EntryVoided" -> resolvedOnAnotherDay(s.it());
            default -> Optional.empty();
        });
    }

    /** Than its plan says: its day was put right while the plan was not in force. */
    private static Optional<LocalDate> resolvedOnAnotherDay(KnownCase it) {
        return Plan.newest(it)
                .filter(plan -> plan.end() == null)
                .flatMap(plan -> it.newest("CaseResolved")
                        .map(Entry::on)
                        .filter(day -> !day.equals(plan.planned().on())));
    }

    private static boolean hasSlotsOfNorms(Scene s) {
        LocalDate resolvedOn = resolvedOn(s).orElseThrow();
        List<LocalDate> all = s.world().normsOn(resolvedOn).slots(resolvedOn);
        List<LocalDate> planned =
                s.fact().list("slots").stream().map(LocalDate::parse).toList();
        if (s.previous().filter(previous -> previous.is("CaseBroughtForward")).isEmpty()) {
            return planned.equals(all);
        }
        LocalDate brought = s.it().begun().on();
        List<LocalDate> ahead =
                all.stream().filter(slot -> !slot.isBefore(brought)).toList();
        return planned.equals(ahead.isEmpty() ? all.subList(all.size() - 1, all.size()) : ahead);
    }

    private static boolean hasDaysOfNorms(Scene s) {
        NormsFile.Version norms = s.world().normsOn(resolvedOn(s).orElseThrow());
        return s.fact().number("earlyDays") == norms.number("follow-up.early-days")
                && s.fact().number("graceDays") == norms.number("follow-up.grace-days")
                && s.fact().text("policy").equals(norms.name());
    }

    private static Optional<Plan> answered(Scene s) {
        LocalDate slot = s.fact().day("slot");
        return s.it().plans().stream()
                .filter(plan ->
                        plan.slots().contains(slot) && plan.isInForceOn(s.fact().on()))
                .reduce((earlier, later) -> later);
    }

    private static boolean violenceReopens(Scene s) {
        boolean must = s.fact().text("outcome").equals("VIOLENCE_RECURRED")
                && !s.it().isOpen()
                && !s.it().isLate(s.fact().on())
                && !(s.it().isEndedForGood() && s.fact().on().equals(s.it().since()));
        return !must || isNext(s, "CaseReopened", "VIOLENCE_RECURRED");
    }

    private static boolean deathCloses(Scene s) {
        boolean must = s.fact().text("outcome").equals("DECEASED")
                && !s.it().isClosed()
                && !s.it().isLate(s.fact().on());
        return !must || isNext(s, "CaseClosed", "DECEASED");
    }

    private static boolean isNext(Scene s, String type, String reason) {
        return s.next()
                .filter(next -> next.is(type)
                        && next.text("reason").equals(reason)
                        && next.on().equals(s.fact().on()))
                .isPresent();
    }

    private static boolean reopensForWhatWasFound(Scene s) {
        return s.previous()
                .filter(previous -> previous.is("FollowUpRecorded"))
                .filter(previous -> !previous.text("outcome").equals(s.fact().text("reason")))
                .isEmpty();
    }

    private static LocalDate dueOn(Scene s) {
        return s.fact().day("dueOn");
    }

    private static boolean missed(Scene s, Predicate<Plan> holds) {
        return s.it().plans().stream()
                .filter(plan -> plan.slots().contains(dueOn(s)))
                .anyMatch(holds);
    }
}
