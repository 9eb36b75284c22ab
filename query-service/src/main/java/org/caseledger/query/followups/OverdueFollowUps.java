package org.caseledger.query.followups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
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
import org.caseledger.query.cases.Holders;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.springframework.stereotype.Component;

/** Slots of a plan in force that are past their grace and that no follow-up answers; the holder of the day sees them. */
@Component
final class OverdueFollowUps implements RegisterDefinition {
    static final String KIND = "follow-ups/overdue";
    static final int MEASURE = 1;

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
    public String kind() {
        return KIND;
    }

    @Override
    public int measure() {
        return MEASURE;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    @Override
    public Stream<RegisterRow> rows(CaseEntries entries, LocalDate day, long sequence) {
        List<CaseEntry<FollowUpPlanned>> plans = inForce(entries, day, sequence);
        if (plans.isEmpty()) {
            return Stream.empty();
        }
        Holders holders = Holders.of(entries, sequence);
        List<CaseEntry<FollowUpRecorded>> followUps = entries.known(FollowUpRecorded.class, sequence);
        List<RegisterRow> rows = new ArrayList<>();
        holders.on(day).ifPresent(holder -> {
            for (CaseEntry<FollowUpPlanned> plan : plans) {
                for (LocalDate slot : plan.event().slots()) {
                    LocalDate overdueOn = plan.event().overdueOn(slot);
                    if (!day.isBefore(overdueOn) && !isAnswered(slot, plan.event(), followUps, day)) {
                        rows.add(row(plan, slot, overdueOn, holder, holders.number()));
                    }
                }
            }
        });
        return rows.stream();
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
                        plans.stream().map(plan -> plan.event().occurredOn()),
                        days(entries, FollowUpRecorded.class, sequence),
                        days(entries, CaseReopened.class, sequence),
                        days(entries, CaseClosed.class, sequence),
                        Holders.of(entries, sequence).turningDays())
                .flatMap(days -> days);
    }

    /** A span of this register as a line of the list. */
    static FollowUpOnList onList(Document span) {
        Document shown = span.get("shown", Document.class);
        String centre = span.getString("centre");
        return new FollowUpOnList(
                UUID.fromString(span.getString("case")),
                span.getString("number"),
                centre,
                CentreFilter.districtOf(centre),
                LocalDate.ofEpochDay(span.getInteger("due")),
                LocalDate.parse(shown.getString("overdueFrom")),
                shown.getLong("event"));
    }

    private static List<CaseEntry<FollowUpPlanned>> inForce(CaseEntries entries, LocalDate day, long sequence) {
        List<CaseEntry<FollowUpPlanned>> plans = entries.known(FollowUpPlanned.class, sequence);
        if (!plans.isEmpty()) {
            long newestEnd = newestEnd(entries, day, sequence);
            plans.removeIf(plan -> plan.event().occurredOn().isAfter(day) || entries.resolutionOf(plan) < newestEnd);
        }
        return plans;
    }

    /** Sequence of the last reopening or closing by this day, which takes the plans of all resolutions before it out of force; -1 of none. */
    private static long newestEnd(CaseEntries entries, LocalDate day, long sequence) {
        return Stream.of(CaseReopened.class, CaseClosed.class)
                .flatMap(type -> entries.known(type, sequence).stream())
                .filter(end -> !end.event().occurredOn().isAfter(day))
                .mapToLong(CaseEntry::sequence)
                .max()
                .orElse(-1);
    }

    private static boolean isAnswered(
            LocalDate slot, FollowUpPlanned plan, List<CaseEntry<FollowUpRecorded>> followUps, LocalDate day) {
        LocalDate earliest = slot.minusDays(plan.earlyDays());
        for (CaseEntry<FollowUpRecorded> followUp : followUps) {
            LocalDate on = followUp.event().occurredOn();
            if (slot.equals(followUp.event().slot()) && !on.isBefore(earliest) && !on.isAfter(day)) {
                return true;
            }
        }
        return false;
    }

    private static RegisterRow row(
            CaseEntry<FollowUpPlanned> plan, LocalDate slot, LocalDate overdueOn, String holder, String number) {
        return new RegisterRow(
                plan.sequence() + " " + slot,
                holder,
                number,
                slot,
                Map.of("overdueFrom", overdueOn.toString(), "event", plan.position()));
    }

    private static <E extends CaseEvent> Stream<LocalDate> days(CaseEntries entries, Class<E> type, long sequence) {
        return entries.known(type, sequence).stream().map(entry -> entry.event().occurredOn());
    }
}
