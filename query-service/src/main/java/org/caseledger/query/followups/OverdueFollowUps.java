package org.caseledger.query.followups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.Holders;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Slots of a plan in force that are past their grace and that no follow-up answers; the holder of the day sees them. */
@Component
@ConditionalOnBooleanProperty(OverdueFollowUps.KEPT)
final class OverdueFollowUps implements RegisterDefinition<FollowUpOnList> {
    /** Only where it is asked for while the list is answered from the view. */
    static final String KEPT = "caseledger.registers.overdue-follow-ups";

    static final RowKind KIND = new RowKind("follow-ups/overdue", 1);

    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            CaseResolved.class,
            FollowUpPlanned.class,
            FollowUpRecorded.class,
            CaseReopened.class,
            CaseClosed.class,
            TransferAccepted.class);

    @Override
    public List<RowKind> kinds() {
        return List.of(KIND);
    }

    @Override
    public boolean isOfHolder() {
        return true;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    @Override
    public Stream<FollowUpOnList> lines(CaseAt of) {
        List<CaseEntry<FollowUpPlanned>> plans = inForce(of);
        String holder = plans.isEmpty() ? null : of.holders().on(of.day()).orElse(null);
        if (holder == null) {
            return Stream.empty();
        }
        List<CaseEntry<FollowUpRecorded>> followUps = of.happened(FollowUpRecorded.class);
        List<FollowUpOnList> lines = new ArrayList<>();
        for (CaseEntry<FollowUpPlanned> plan : plans) {
            for (LocalDate slot : plan.event().slots()) {
                LocalDate overdueOn = plan.event().overdueOn(slot);
                if (!of.day().isBefore(overdueOn) && !isAnswered(slot, plan.event(), followUps)) {
                    lines.add(new FollowUpOnList(
                            of.caseId(),
                            of.number(),
                            holder,
                            CentreFilter.districtOf(holder),
                            slot,
                            overdueOn,
                            plan.position()));
                }
            }
        }
        return lines.stream();
    }

    /** Plans are told apart by their places in the log. */
    @Override
    public Stream<RegisterRow> rows(FollowUpOnList line) {
        return Stream.of(new RegisterRow(
                KIND, line.event() + " " + line.dueOn(), line.centre(), line.number(), line.dueOn(), Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseEntries entries, long sequence) {
        List<CaseEntry<FollowUpPlanned>> plans = entries.known(FollowUpPlanned.class, sequence);
        if (plans.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                        plans.stream()
                                .flatMap(plan -> plan.event().slots().stream()
                                        .map(slot -> plan.event().overdueOn(slot))),
                        TurningDays.of(
                                entries,
                                sequence,
                                FollowUpPlanned.class,
                                FollowUpRecorded.class,
                                CaseReopened.class,
                                CaseClosed.class),
                        Holders.of(entries, sequence).turningDays())
                .flatMap(days -> days);
    }

    private static List<CaseEntry<FollowUpPlanned>> inForce(CaseAt of) {
        List<CaseEntry<FollowUpPlanned>> plans = of.happened(FollowUpPlanned.class);
        if (!plans.isEmpty()) {
            long newestEnd = newestEnd(of);
            plans.removeIf(plan -> of.resolutionOf(plan) < newestEnd);
        }
        return plans;
    }

    /** Sequence of the last reopening or closing by the day, which takes the plans of all resolutions before it out of force; -1 of none. */
    private static long newestEnd(CaseAt of) {
        return Stream.concat(of.happened(CaseReopened.class).stream(), of.happened(CaseClosed.class).stream())
                .mapToLong(CaseEntry::sequence)
                .max()
                .orElse(-1);
    }

    private static boolean isAnswered(
            LocalDate slot, FollowUpPlanned plan, List<CaseEntry<FollowUpRecorded>> followUps) {
        LocalDate earliest = slot.minusDays(plan.earlyDays());
        for (CaseEntry<FollowUpRecorded> followUp : followUps) {
            if (slot.equals(followUp.event().slot())
                    && !followUp.event().occurredOn().isBefore(earliest)) {
                return true;
            }
        }
        return false;
    }
}
