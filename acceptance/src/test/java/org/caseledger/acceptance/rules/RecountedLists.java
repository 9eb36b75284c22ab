package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The work lists of a day, as known at the end of the log that was read; counted apart, never summed. */
public final class RecountedLists {
    /**
     * One line of a list.
     *
     * @param what due day of a follow-up, or id of a stay, referral or transfer
     */
    public record Line(String caseId, String what) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return (caseId + what).compareTo(other.caseId + other.what);
        }
    }

    private final World world;

    private RecountedLists(World world) {
        this.world = world;
    }

    /** @param log from its beginning to the last event that counts as known */
    public static RecountedLists of(List<Fact> log) {
        return new RecountedLists(World.after(log));
    }

    /** Slots of plans in force that are past their grace, and that no follow-up up to this day has named. */
    public Set<Line> overdueFollowUps(LocalDate day) {
        return lines(
                it -> plansOn(it, day).flatMap(plan -> overdueSlots(plan, day).map(LocalDate::toString)));
    }

    static Stream<Plan> plansOn(KnownCase it, LocalDate day) {
        return it.plans().stream().filter(plan -> !plan.planned().on().isAfter(day) && plan.stillStoodAfter(day));
    }

    static Stream<LocalDate> overdueSlots(Plan plan, LocalDate day) {
        return plan.slots().stream()
                .filter(slot -> !day.isBefore(plan.overdueOn(slot)))
                .filter(slot -> plan.answers(slot).stream()
                        .noneMatch(answer ->
                                !answer.on().isAfter(day) && !answer.on().isBefore(plan.earliestFor(slot))));
    }

    /** What was recorded as missed up to this day, of plans that had not ended by the day of the miss. */
    public Set<Line> missedFollowUps(LocalDate day) {
        return lines(it -> it.standing("FollowUpMissed")
                .filter(missed -> !missed.on().isAfter(day) && !hadEnded(it, missed))
                .map(missed -> missed.text("dueOn")));
    }

    private static boolean hadEnded(KnownCase it, Entry missed) {
        List<Plan> asking = it.plans().stream()
                .filter(plan -> plan.slots().contains(missed.day("dueOn")))
                .toList();
        return !asking.isEmpty() && asking.stream().noneMatch(plan -> plan.stillStoodAfter(missed.on()));
    }

    /** Stays that last on this day and are past the limit in force on it. */
    public Set<Line> staysPastLimit(LocalDate day) {
        return lines(
                it -> staysOn(it, day).filter(stay -> isPastLimit(stay, day)).map(Stay::id));
    }

    static Stream<Stay> staysOn(KnownCase it, LocalDate day) {
        return it.stays().stream()
                .filter(stay -> !stay.admitted().on().isAfter(day)
                        && stay.left().filter(left -> !left.on().isAfter(day)).isEmpty());
    }

    static boolean isPastLimit(Stay stay, LocalDate day) {
        return day.isAfter(stay.lastDay(stay.limitOn(day)));
    }

    /**
     * Referrals that nobody has answered by this day, which is past the day their answer was due. Nobody waits for an answer in a case that
     * is closed, or was after the asking.
     */
    public Set<Line> overdueReferrals(LocalDate day) {
        return lines(it -> referralsWaiting(it, day)
                .filter(asked -> isOverdue(asked, day))
                .map(asked -> asked.text("referralId")));
    }

    /** The same of transfers that were asked for. */
    public Set<Line> overdueTransfers(LocalDate day) {
        return lines(it -> transfersWaiting(it, day)
                .filter(asked -> isOverdue(asked, day))
                .map(asked -> asked.text("transferId")));
    }

    static Stream<Entry> referralsWaiting(KnownCase it, LocalDate day) {
        return unanswered(
                it,
                "CaseReferred",
                "referralId",
                day,
                "ReferralAccepted",
                "ReferralRejected",
                "ReferralCompleted",
                "ReferralRevoked");
    }

    static Stream<Entry> transfersWaiting(KnownCase it, LocalDate day) {
        return unanswered(
                it,
                "TransferRequested",
                "transferId",
                day,
                "TransferAccepted",
                "TransferDeclined",
                "TransferWithdrawn");
    }

    static boolean isOverdue(Entry asked, LocalDate day) {
        return asked.has("answerDueOn") && asked.day("answerDueOn").isBefore(day);
    }

    /** Posts that are filled on a day, by centre and role. */
    public Map<String, Map<String, Integer>> staffing(LocalDate day) {
        Map<String, Map<String, Integer>> staffing = new TreeMap<>();
        world.centres().forEach((id, centre) -> staffing.put(id, new TreeMap<>(centre.filled(day))));
        return staffing;
    }

    private static Stream<Entry> unanswered(KnownCase it, String asking, String id, LocalDate day, String... answers) {
        return it.standing(asking)
                .filter(asked -> !asked.on().isAfter(day))
                .filter(asked -> it.standing(answers)
                        .noneMatch(answer -> answer.text(id).equals(asked.text(id))
                                && !answer.on().isAfter(day)))
                .filter(asked -> !hasLapsed(it, asked, day));
    }

    private static boolean hasLapsed(KnownCase it, Entry asked, LocalDate day) {
        return it.standing("CaseClosed")
                        .anyMatch(closed -> !closed.on().isAfter(day)
                                && (closed.sequence() > asked.sequence()
                                        || closed.on().isAfter(asked.on())
                                        || wasClosedWhenAsked(it, closed, asked, day)))
                || it.movements().inOrder().stream()
                        .map(Movements.Movement::entry)
                        .filter(entry -> !entry.on().isAfter(day))
                        .reduce((earlier, later) -> later)
                        .filter(newest -> newest.is("CaseClosed"))
                        .isPresent();
    }

    /** What is asked for late, of a closed case, waits for nobody, and does not begin to when that is opened again. */
    private static boolean wasClosedWhenAsked(KnownCase it, Entry closed, Entry asked, LocalDate day) {
        return it.standing("CaseReopened")
                .noneMatch(reopened -> !reopened.on().isAfter(day)
                        && reopened.sequence() > closed.sequence()
                        && reopened.sequence() < asked.sequence());
    }

    private Set<Line> lines(java.util.function.Function<KnownCase, Stream<String>> list) {
        Collection<KnownCase> cases = world.cases().values();
        Set<Line> lines = new TreeSet<>();
        cases.forEach(it -> list.apply(it).forEach(what -> lines.add(new Line(it.id(), what))));
        return lines;
    }
}
