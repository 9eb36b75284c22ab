package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.LegalHoldReason;
import org.caseledger.events.Service;
import org.caseledger.events.TransferRequested;

/** How a case stands after some of its events, and what may be tried with it then. */
public final class CaseNow {
    private final Case theCase;

    private CaseNow(Case theCase) {
        this.theCase = theCase;
    }

    /** @param events by their sequence, from the first on */
    public static CaseNow of(Map<Long, CaseEvent> events) {
        EffectiveEntries entries = new EffectiveEntries();
        events.forEach(entries::add);
        return new CaseNow(Case.replay(entries));
    }

    public CaseStatus status() {
        return theCase.standing.status();
    }

    public String heldBy() {
        return theCase.standing.heldBy();
    }

    /** The centre of a request that waits for an answer. */
    public Optional<String> askedToTakeIt() {
        return theCase.transfers.pending().map(TransferRequested::to);
    }

    /** Whom it is given to. */
    public Optional<String> worker() {
        return theCase.matter.worker();
    }

    /** Services that are asked for, and neither given nor said not to be. */
    public Set<Service> awaitedServices() {
        return theCase.work.awaited();
    }

    public boolean isInShelter() {
        return theCase.shelter.open().isPresent();
    }

    /** The first day from which a follow-up of the plan may be recorded, of those that none since came in time for. */
    public Optional<LocalDate> followUpDueFrom() {
        Optional<LocalDate> latest = entries().values().stream()
                .filter(FollowUpRecorded.class::isInstance)
                .map(CaseEvent::occurredOn)
                .max(LocalDate::compareTo);
        return plan().stream()
                .flatMap(plan -> plan.slots().stream().map(slot -> slot.minusDays(plan.earlyDays())))
                .filter(earliest ->
                        latest.filter(day -> !day.isBefore(earliest)).isEmpty())
                .min(LocalDate::compareTo);
    }

    /** By their sequence: corrected ones with their corrections, none that was retracted. */
    public SortedMap<Long, CaseEvent> entries() {
        return theCase.entries().inOrder();
    }

    /** In force: she is monitored by it. */
    public Optional<FollowUpPlanned> plan() {
        return status() == CaseStatus.UNDER_FOLLOW_UP
                ? theCase.monitoring.newestPlan().map(MonitoringPlan::planned)
                : Optional.empty();
    }

    /** All of her cases, this one among them, where two persons have approved that they are forgotten and nothing that this case knows of is in the way; else none. */
    public Set<UUID> approvedToBeForgotten() {
        boolean stands = theCase.retention.isApproved(theCase.retention.cases())
                && status() == CaseStatus.CLOSED
                && theCase.retention.forgottenOn().isEmpty();
        return stands ? theCase.retention.cases() : Set.of();
    }

    /** Those that stand. */
    public Set<LegalHoldReason> legalHolds() {
        return theCase.retention.holds();
    }

    /** Until when what is kept of her is kept at least; empty while it is not closed. */
    public Optional<LocalDate> keptUntil() {
        return status() == CaseStatus.CLOSED ? Optional.of(ErasureRules.keptUntil(theCase)) : Optional.empty();
    }

    /** By how many persons its erasure is approved, as far as nothing since has made that void here. */
    public int approvals() {
        return theCase.retention.approvals();
    }

    /** Those that whoever approved its erasure last has named, itself among them. */
    public Set<UUID> erasedWith() {
        return theCase.retention.cases();
    }

    /** The day on which what was kept of her was forgotten. */
    public Optional<LocalDate> forgottenOn() {
        return theCase.retention.forgottenOn();
    }

    /** For each action some alternatives; it can be done if one of them is accepted. */
    public List<List<CaseCommand>> tries(LocalDate today) {
        return new CandidateCaseCommands(theCase, today).all();
    }
}
