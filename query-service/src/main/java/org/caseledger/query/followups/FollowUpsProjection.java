package org.caseledger.query.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.processing.ViewChanges;
import org.caseledger.service.clock.LedgerClock;

/**
 * Keeps who holds each case, its plans and their ends, every follow-up, and what became of each of these entries. Positions are taken as objects: Axon does not offer an event to a handler that
 * asks for metadata as a primitive.
 */
final class FollowUpsProjection {
    private final ViewChanges<Monitoring> followUps;

    FollowUpsProjection(ViewChanges<Monitoring> followUps) {
        this.followUps = followUps;
    }

    @EventHandler
    void on(CaseRegistered e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Holder holder = new Holder(sequence, e.centre(), e.occurredOn(), Known.since(position));
        followUps.change(e.caseId().toString(), before -> Monitoring.begun(e.number(), holder));
    }

    @EventHandler
    void on(CaseBroughtForward e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Holder holder = new Holder(sequence, e.centre(), e.occurredOn(), Known.since(position));
        followUps.change(e.caseId().toString(), before -> Monitoring.begun(e.number(), holder));
    }

    @EventHandler
    void on(CaseResolved e, @SequenceNumber long sequence) {
        change(e, monitoring -> monitoring.resolved(sequence));
    }

    @EventHandler
    void on(FollowUpPlanned e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, monitoring -> monitoring.planned(e, position));
    }

    @EventHandler
    void on(
            FollowUpRecorded e,
            @SequenceNumber long sequence,
            @MetaDataValue(EventMetadata.POSITION) Long position,
            @MetaDataValue(EventMetadata.SEALED_AT) Instant sealedAt) {
        FollowUp followUp = FollowUp.of(e, sequence, day(sealedAt), position);
        change(e, monitoring -> monitoring.followedUp(followUp));
    }

    @EventHandler
    void on(FollowUpMissed e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, monitoring -> monitoring.missed(e, position));
    }

    @EventHandler
    void on(CaseReopened e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        PlanEnd end = new PlanEnd(sequence, e.occurredOn(), Known.since(position));
        change(e, monitoring -> monitoring.ended(end));
    }

    @EventHandler
    void on(CaseClosed e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        PlanEnd end = new PlanEnd(sequence, e.occurredOn(), Known.since(position));
        change(e, monitoring -> monitoring.ended(end));
    }

    @EventHandler
    void on(TransferAccepted e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Holder holder = new Holder(sequence, e.to(), e.occurredOn(), Known.since(position));
        change(e, monitoring -> monitoring.movedTo(holder));
    }

    @EventHandler
    void on(
            DetailsCorrected e,
            @MetaDataValue(EventMetadata.POSITION) Long position,
            @MetaDataValue(EventMetadata.SEALED_AT) Instant sealedAt) {
        change(e, monitoring -> monitoring.corrected(e, day(sealedAt), position));
    }

    @EventHandler
    void on(EntryVoided e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, monitoring -> monitoring.voided(e.voids(), position));
    }

    private void change(CaseEvent e, UnaryOperator<Monitoring> change) {
        followUps.change(e.caseId().toString(), before -> {
            if (before == null) {
                throw new IllegalStateException("case " + e.caseId() + " was never begun");
            }
            return change.apply(before);
        });
    }

    private static LocalDate day(Instant sealedAt) {
        return LocalDate.ofInstant(sealedAt, LedgerClock.ZONE);
    }
}
