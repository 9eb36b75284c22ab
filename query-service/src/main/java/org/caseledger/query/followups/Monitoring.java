package org.caseledger.query.followups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.query.entries.Moment;

/**
 * The monitoring of one case; the content of one document of the view. It keeps when each thing was recorded, and when it was put right or
 * retracted, so that it answers for every day as known at every moment.
 *
 * @param planned sequence of the resolution that the next plan belongs to
 */
record Monitoring(
        String number,
        List<Holder> holders,
        List<Plan> plans,
        List<PlanEnd> ends,
        List<FollowUp> followUps,
        List<MissedSlot> missed,
        long planned) {
    private static final String DAY = "occurredOn";
    private static final Comparator<Holder> LATEST =
            Comparator.comparing(Holder::on).thenComparing(Holder::sequence);

    Monitoring {
        holders = List.copyOf(holders);
        plans = List.copyOf(plans);
        ends = List.copyOf(ends);
        followUps = List.copyOf(followUps);
        missed = List.copyOf(missed);
    }

    /** A case brought forward after its resolution is planned for as if that were its first entry. */
    static Monitoring begun(String number, Holder holder) {
        return new Monitoring(number, List.of(holder), List.of(), List.of(), List.of(), List.of(), holder.sequence());
    }

    /** The plan that follows belongs to this resolution, newly recorded or put right. */
    Monitoring resolved(long resolution) {
        return new Monitoring(number, holders, plans, ends, followUps, missed, resolution);
    }

    /** An earlier plan for the same resolution gives way: from now on it never was. */
    Monitoring planned(FollowUpPlanned e, long position) {
        List<Plan> all = with(Known.voided(plans, planned, position), Plan.of(e, planned, position));
        return new Monitoring(number, holders, all, ends, followUps, missed, planned);
    }

    Monitoring followedUp(FollowUp followUp) {
        return new Monitoring(number, holders, plans, ends, with(followUps, followUp), missed, planned);
    }

    Monitoring missed(FollowUpMissed e, long position) {
        MissedSlot slot = new MissedSlot(e.dueOn(), e.occurredOn(), position);
        return new Monitoring(number, holders, plans, ends, followUps, with(missed, slot), planned);
    }

    /** Reopened or closed. */
    Monitoring ended(PlanEnd end) {
        return new Monitoring(number, holders, plans, with(ends, end), followUps, missed, planned);
    }

    /** The plan goes with the case. */
    Monitoring movedTo(Holder holder) {
        return new Monitoring(number, with(holders, holder), plans, ends, followUps, missed, planned);
    }

    /** What an entry said gives way to what it should have said; a resolution put right is followed by its new plan. */
    Monitoring corrected(DetailsCorrected e, LocalDate today, long position) {
        return switch (e.entry()) {
            case "CaseResolved" -> resolved(e.corrects());
            case "FollowUpRecorded" -> followUpCorrected(e, today, position);
            case "CaseReopened", "CaseClosed", "TransferAccepted" ->
                e.field().equals(DAY) ? redated(e.corrects(), LocalDate.parse(e.newValue()), position) : this;
            default -> this;
        };
    }

    /** Whatever the entry said never was; what it had ended stands again. */
    Monitoring voided(long sequence, long position) {
        return new Monitoring(
                number,
                Known.voided(holders, sequence, position),
                Known.voided(plans, sequence, position),
                Known.voided(ends, sequence, position),
                Known.voided(followUps, sequence, position),
                missed,
                planned);
    }

    /** Centre that held the case on that day, as known then; empty before it came. */
    Optional<String> centre(Moment moment) {
        return heldBy(moment.position(), holder -> !holder.on().isAfter(moment.day()));
    }

    /**
     * Centre whose work a follow-up was: of a transfer on the same day, the one recorded before it counts. What was done before the case
     * came into the ledger, or was registered, is the work of its first centre.
     */
    String centreOf(FollowUp followUp, long position) {
        return heldBy(
                        position,
                        holder -> holder.on().isBefore(followUp.on())
                                || (holder.on().equals(followUp.on()) && holder.sequence() < followUp.sequence()))
                .orElse(holders.get(0).centre());
    }

    /** Slots of the plan in force that nothing answers and for which this is so. */
    Stream<Slot> unanswered(Moment moment, SlotTest test) {
        return plans.stream()
                .filter(plan -> plan.hasBegun(moment))
                .filter(plan -> ends.stream().noneMatch(end -> end.ends(plan, moment)))
                .flatMap(plan -> plan.slots().stream()
                        .filter(slot -> test.holds(plan, slot, moment.day()))
                        .filter(slot -> !isAnswered(plan, slot, moment))
                        .map(slot -> new Slot(
                                slot, plan.overdueOn(slot), plan.known().from())));
    }

    /** Recorded as missed, of a plan that no reopening or closing had ended by the day on which they were. */
    Stream<Slot> missed(Moment moment) {
        return missed.stream()
                .filter(slot -> slot.isKnown(moment) && !hadEnded(slot, moment))
                .map(slot -> new Slot(slot.dueOn(), slot.on(), slot.position()));
    }

    /**
     * What is recorded stays, but violence found in August and entered in September ended in August the plan whose slots were said to be
     * missed since: nobody owed them. A plan that was retracted or gave way to another is another matter: there a miss stays true.
     */
    private boolean hadEnded(MissedSlot slot, Moment moment) {
        Moment then = new Moment(slot.on(), moment.position());
        List<Plan> asking = plans.stream()
                .filter(plan ->
                        plan.known().at(moment.position()) && plan.slots().contains(slot.dueOn()))
                .toList();
        return !asking.isEmpty()
                && asking.stream().allMatch(plan -> ends.stream().anyMatch(end -> end.ends(plan, then)));
    }

    private boolean isAnswered(Plan plan, LocalDate slot, Moment moment) {
        return followUps.stream().anyMatch(followUp -> followUp.answers(slot, plan.earliest(slot), moment));
    }

    /** Asked for every case or every follow-up of a list, so this is a loop. */
    private Optional<String> heldBy(long position, Predicate<Holder> counts) {
        Holder latest = null;
        for (Holder holder : holders) {
            if (holder.known().at(position)
                    && counts.test(holder)
                    && (latest == null || LATEST.compare(holder, latest) > 0)) {
                latest = holder;
            }
        }
        return Optional.ofNullable(latest).map(Holder::centre);
    }

    private Monitoring followUpCorrected(DetailsCorrected e, LocalDate today, long position) {
        List<FollowUp> all =
                Known.corrected(followUps, e.corrects(), position, followUp -> followUp.corrected(e, today));
        return new Monitoring(number, holders, plans, ends, all, missed, planned);
    }

    private Monitoring redated(long sequence, LocalDate on, long position) {
        return new Monitoring(
                number,
                Known.corrected(holders, sequence, position, holder -> holder.redated(on)),
                plans,
                Known.corrected(ends, sequence, position, end -> end.redated(on)),
                followUps,
                missed,
                planned);
    }

    private static <S> List<S> with(List<S> all, S one) {
        List<S> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    @FunctionalInterface
    interface SlotTest {
        boolean holds(Plan plan, LocalDate slot, LocalDate day);
    }

    /**
     * One follow-up on a list.
     *
     * @param overdueFrom first day on which it is overdue without an answer
     * @param position of the event that put it there
     */
    record Slot(LocalDate dueOn, LocalDate overdueFrom, long position) {}
}
