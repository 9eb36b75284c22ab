package org.caseledger.query.followups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.springframework.stereotype.Component;

/**
 * Slots of the plans in force that nothing answers, due or overdue, and those recorded as missed; at the centre that holds the case on the
 * day. A follow-up answers a slot of every plan in force that asks for its day.
 */
@Component
public final class FollowUpWorkLists implements RegisterDefinition<FollowUpOnList> {
    public static final String WORKER = "worker";

    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            CaseAssigned.class,
            RiskAssessed.class,
            CaseResolved.class,
            FollowUpPlanned.class,
            FollowUpRecorded.class,
            FollowUpMissed.class,
            CaseReopened.class,
            CaseClosed.class,
            TransferAccepted.class);

    @Override
    public List<RowKind> kinds() {
        return Stream.concat(
                        Arrays.stream(FollowUpState.values()).map(FollowUpState::kind),
                        Stream.of(OverdueCaseKinds.LONG))
                .toList();
    }

    /** Before the third a plan was given to a resolution that had been put right, and a worker stayed after a hand-over was retracted. */
    @Override
    public int version() {
        return 3;
    }

    @Override
    public boolean isOfHolder() {
        return true;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    /** A plan takes the place of the one before it on all days. */
    @Override
    public Set<Class<? extends CaseEvent>> changesEarlierDays() {
        return Set.of(FollowUpPlanned.class);
    }

    @Override
    public Stream<FollowUpOnList> lines(CaseAt of) {
        List<Slot> slots = new ArrayList<>();
        addUnanswered(of, slots);
        addMissed(of, slots);
        String holder = slots.isEmpty() ? null : of.holders().on(of.day()).orElse(null);
        return holder == null ? Stream.empty() : lines(of, holder, slots);
    }

    private static Stream<FollowUpOnList> lines(CaseAt of, String holder, List<Slot> slots) {
        String worker = of.assignment().map(CaseAssigned::worker).orElse(null);
        RiskLevel risk = of.risk().orElse(null);
        Optional<CaseEntry<FollowUpRecorded>> attempt = CaseAt.happenedLast(of.happened(FollowUpRecorded.class));
        Slot longOverdue = longOverdue(of, slots).orElse(null);
        return slots.stream()
                .map(slot -> new FollowUpOnList(
                        of.caseId(),
                        of.number(),
                        holder,
                        CentreFilter.districtOf(holder),
                        slot.dueOn,
                        slot.overdueFrom,
                        risk,
                        worker,
                        attempt.map(LastAttempt::of).orElse(null),
                        slot.state,
                        slot.sortedBy,
                        slot.event,
                        slot.equals(longOverdue)));
    }

    /** Rows are told apart by the places in the log of what put them there: a slot may be asked for by two plans. */
    @Override
    public Stream<RegisterRow> rows(FollowUpOnList line) {
        RegisterRow row = new RegisterRow(
                line.state().kind(),
                line.event() + " " + line.dueOn(),
                line.centre(),
                line.number(),
                line.sortedBy(),
                line.worker() == null ? Map.of() : Map.of(WORKER, List.of(line.worker())));
        return line.makesCaseLongOverdue()
                ? Stream.of(
                        row,
                        new RegisterRow(
                                OverdueCaseKinds.LONG, "", line.centre(), line.number(), line.dueOn(), Map.of()))
                : Stream.of(row);
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        List<CaseEntry<FollowUpPlanned>> plans = known.known(FollowUpPlanned.class);
        if (plans.isEmpty() && known.known(FollowUpMissed.class).isEmpty()) {
            return Stream.empty();
        }
        List<CaseEntry<FollowUpRecorded>> followUps = known.known(FollowUpRecorded.class);
        return Stream.of(
                        plans.stream().flatMap(plan -> turningDays(plan.event(), followUps)),
                        TurningDays.of(
                                known,
                                CaseAssigned.class,
                                FollowUpPlanned.class,
                                FollowUpRecorded.class,
                                FollowUpMissed.class,
                                CaseReopened.class,
                                CaseClosed.class),
                        known.holders().turningDays())
                .flatMap(days -> days);
    }

    private static Stream<LocalDate> turningDays(FollowUpPlanned plan, List<CaseEntry<FollowUpRecorded>> followUps) {
        return Stream.concat(
                plan.slots().stream().flatMap(slot -> Stream.of(earliest(plan, slot), plan.overdueOn(slot))),
                longOverdueDays(plan, followUps).stream());
    }

    /** Up to that of the first slot that nothing answers: later ones are never what the case has owed for longest. */
    private static List<LocalDate> longOverdueDays(FollowUpPlanned plan, List<CaseEntry<FollowUpRecorded>> followUps) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate slot : plan.slots()) {
            days.add(OverdueFollowUp.longOverdueOn(plan.occurredOn(), slot));
            if (!isAnswered(slot, earliest(plan, slot), followUps)) {
                return days;
            }
        }
        return days;
    }

    /** What the case has owed for longest decides, so that it counts once. */
    private static Optional<Slot> longOverdue(CaseAt of, List<Slot> slots) {
        return slots.stream()
                .filter(slot -> slot.state == FollowUpState.OVERDUE)
                .min(Comparator.comparing(Slot::dueOn).thenComparingLong(Slot::event))
                .filter(slot -> !of.day().isBefore(OverdueFollowUp.longOverdueOn(slot.on, slot.dueOn)));
    }

    private static void addUnanswered(CaseAt of, List<Slot> slots) {
        List<CaseEntry<FollowUpPlanned>> plans = inForce(of);
        if (plans.isEmpty()) {
            return;
        }
        List<CaseEntry<FollowUpRecorded>> followUps = of.happened(FollowUpRecorded.class);
        for (CaseEntry<FollowUpPlanned> entry : plans) {
            FollowUpPlanned plan = entry.event();
            for (LocalDate slot : plan.slots()) {
                LocalDate earliest = earliest(plan, slot);
                if (!of.day().isBefore(earliest) && !isAnswered(slot, earliest, followUps)) {
                    FollowUpState state = OverdueFollowUp.stateOn(of.day(), plan, slot);
                    slots.add(new Slot(
                            state,
                            slot,
                            plan.overdueOn(slot),
                            state == FollowUpState.DUE ? earliest : slot,
                            plan.occurredOn(),
                            entry.position()));
                }
            }
        }
    }

    private static LocalDate earliest(FollowUpPlanned plan, LocalDate slot) {
        return slot.minusDays(plan.earlyDays());
    }

    private static List<CaseEntry<FollowUpPlanned>> inForce(CaseAt of) {
        List<CaseEntry<FollowUpPlanned>> plans = of.happened(FollowUpPlanned.class);
        if (!plans.isEmpty()) {
            long newestEnd = newestEnd(of, of.day());
            plans.removeIf(plan -> of.resolutionOf(plan) < newestEnd);
        }
        return plans;
    }

    /** Sequence of the last reopening or closing by a day, which takes the plans of all resolutions before it out of force; -1 of none. */
    private static long newestEnd(CaseAt of, LocalDate day) {
        return Stream.concat(of.known(CaseReopened.class).stream(), of.known(CaseClosed.class).stream())
                .filter(end -> !end.event().occurredOn().isAfter(day))
                .mapToLong(CaseEntry::sequence)
                .max()
                .orElse(-1);
    }

    private static boolean isAnswered(LocalDate slot, LocalDate earliest, List<CaseEntry<FollowUpRecorded>> followUps) {
        for (CaseEntry<FollowUpRecorded> followUp : followUps) {
            if (slot.equals(followUp.event().slot())
                    && !followUp.event().occurredOn().isBefore(earliest)) {
                return true;
            }
        }
        return false;
    }

    private static void addMissed(CaseAt of, List<Slot> slots) {
        for (CaseEntry<FollowUpMissed> entry : of.happened(FollowUpMissed.class)) {
            FollowUpMissed miss = entry.event();
            if (!hadEnded(of, miss)) {
                slots.add(new Slot(
                        FollowUpState.MISSED,
                        miss.dueOn(),
                        miss.occurredOn(),
                        miss.dueOn(),
                        miss.occurredOn(),
                        entry.position()));
            }
        }
    }

    /**
     * What is recorded stays, but violence found in August and entered in September ended in August the plan whose slots were said to be
     * missed since: nobody owed them. A plan that was retracted or gave way to another is another matter: there a miss stays true.
     */
    private static boolean hadEnded(CaseAt of, FollowUpMissed miss) {
        List<CaseEntry<FollowUpPlanned>> asking = of.known(FollowUpPlanned.class);
        asking.removeIf(plan -> !plan.event().slots().contains(miss.dueOn()));
        if (asking.isEmpty()) {
            return false;
        }
        long newestEnd = newestEnd(of, miss.occurredOn());
        return asking.stream().allMatch(plan -> of.resolutionOf(plan) < newestEnd);
    }

    /**
     * @param on day of the plan or the miss
     * @param event its position
     */
    private record Slot(
            FollowUpState state,
            LocalDate dueOn,
            LocalDate overdueFrom,
            LocalDate sortedBy,
            LocalDate on,
            long event) {}
}
