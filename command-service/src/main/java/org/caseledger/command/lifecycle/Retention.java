package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.ErasureApproved;
import org.caseledger.events.LegalHoldLifted;
import org.caseledger.events.LegalHoldPlaced;
import org.caseledger.events.LegalHoldReason;
import org.caseledger.events.PersonalDataErased;
import org.jspecify.annotations.Nullable;

/**
 * What keeps her from being forgotten, who has approved that she is, and whether she was. Made of all that was recorded, as it was: an
 * approval that a reopening made void stays so where that is retracted.
 */
final class Retention {
    /** An erasure takes so many, and so does the lifting of a hold. */
    private static final int PERSONS = 2;

    private final Map<LegalHoldReason, Hold> holds = new EnumMap<>(LegalHoldReason.class);
    private Set<UUID> cases = Set.of();
    private Set<String> approvedBy = new HashSet<>();
    /** Sequences of what has ended or reopened the case. */
    private final Set<Long> turns = new HashSet<>();

    private @Nullable LocalDate forgottenOn;

    /** @param liftedBy those who have lifted it, too few yet */
    private record Hold(Set<String> liftedBy) {}

    /** Nobody has begun to lift it. */
    boolean isHeldFor(LegalHoldReason reason) {
        Hold hold = holds.get(reason);
        return hold != null && hold.liftedBy().isEmpty();
    }

    boolean stands(LegalHoldReason reason) {
        return holds.containsKey(reason);
    }

    boolean wasLiftedBy(String person, LegalHoldReason reason) {
        Hold hold = holds.get(reason);
        return hold != null && hold.liftedBy().contains(person);
    }

    Set<LegalHoldReason> holds() {
        return Collections.unmodifiableSet(holds.keySet());
    }

    int approvals() {
        return approvedBy.size();
    }

    /** Whether this person has approved the erasure of these cases, and of no others with them. */
    boolean wasApprovedBy(String person, Set<UUID> these) {
        return cases.equals(these) && approvedBy.contains(person);
    }

    /** Two persons have approved the erasure of just these, and nothing since has made that void here. */
    boolean isApproved(Set<UUID> these) {
        return cases.equals(these) && approvedBy.size() >= PERSONS;
    }

    /** Those that whoever approved last has named, with this one; none where that is void. */
    Set<UUID> cases() {
        return cases;
    }

    Optional<LocalDate> forgottenOn() {
        return Optional.ofNullable(forgottenOn);
    }

    @EventSourcingHandler
    void on(LegalHoldPlaced e) {
        holds.put(e.reason(), new Hold(new HashSet<>()));
        lapse();
    }

    @EventSourcingHandler
    void on(LegalHoldLifted e) {
        Hold hold = holds.get(e.reason());
        if (hold != null) {
            hold.liftedBy().add(e.liftedBy());
            if (hold.liftedBy().size() >= PERSONS) {
                holds.remove(e.reason());
            }
        }
    }

    @EventSourcingHandler
    void on(ErasureApproved e) {
        if (!cases.equals(Set.copyOf(e.cases()))) {
            lapse();
            cases = Set.copyOf(e.cases());
        }
        approvedBy.add(e.approvedBy());
    }

    @EventSourcingHandler
    void on(CaseBroughtForward e, @SequenceNumber long sequence) {
        turn(sequence);
    }

    @EventSourcingHandler
    void on(CaseReopened e, @SequenceNumber long sequence) {
        turn(sequence);
    }

    @EventSourcingHandler
    void on(CaseClosed e, @SequenceNumber long sequence) {
        turn(sequence);
    }

    @EventSourcingHandler
    void on(DetailsCorrected e) {
        putRight(e.corrects());
    }

    @EventSourcingHandler
    void on(EntryVoided e) {
        putRight(e.voids());
    }

    @EventSourcingHandler
    void on(PersonalDataErased e) {
        forgottenOn = e.occurredOn();
    }

    private void turn(long sequence) {
        turns.add(sequence);
        lapse();
    }

    /** By the day of the closing it was found that the time is over. */
    private void putRight(long sequence) {
        if (turns.contains(sequence)) {
            lapse();
        }
    }

    private void lapse() {
        cases = Set.of();
        approvedBy = new HashSet<>();
    }
}
