package org.caseledger.query.disposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Posting;
import org.caseledger.query.processing.ViewChanges;
import org.caseledger.service.clock.LedgerClock;

/** Keeps each case's resolutions and closings, and what was said of them later. */
final class DisposalsProjection {
    private final ViewChanges<CaseDisposals> disposals;

    DisposalsProjection(ViewChanges<CaseDisposals> disposals) {
        this.disposals = disposals;
    }

    @EventHandler
    void on(CaseRegistered e) {
        disposals.change(e.caseId().toString(), before -> CaseDisposals.none(e.number(), e.occurredOn()));
    }

    @EventHandler
    void on(CaseBroughtForward e) {
        disposals.change(e.caseId().toString(), before -> CaseDisposals.none(e.number(), e.registeredOn()));
    }

    @EventHandler
    void on(CaseResolved e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.SEALED_AT) Instant recordedAt) {
        Posting movement = movement(e);
        change(
                e,
                before -> before.and(new Disposal(
                        sequence,
                        movement.reason(),
                        movement.centre(),
                        e.occurredOn(),
                        e.outcome(),
                        null,
                        day(recordedAt))));
    }

    @EventHandler
    void on(CaseClosed e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.SEALED_AT) Instant recordedAt) {
        Posting movement = movement(e);
        change(
                e,
                before -> before.and(new Disposal(
                        sequence,
                        movement.reason(),
                        movement.centre(),
                        e.occurredOn(),
                        null,
                        e.reason(),
                        day(recordedAt))));
    }

    @EventHandler
    void on(DetailsCorrected e) {
        change(e, before -> before.and(new Correction(e.corrects(), e.field(), e.newValue())));
    }

    @EventHandler
    void on(EntryVoided e) {
        change(e, before -> before.without(e.voids()));
    }

    private void change(CaseEvent event, UnaryOperator<CaseDisposals> change) {
        UUID id = event.caseId();
        disposals.change(id.toString(), before -> {
            if (before == null) {
                throw new IllegalStateException("case " + id + " begins with "
                        + event.getClass().getSimpleName() + " and not with its registration");
            }
            return change.apply(before);
        });
    }

    /** The first posting; others put earlier ones right. */
    private static Posting movement(CaseEvent event) {
        return event.postings().get(0);
    }

    private static LocalDate day(Instant recordedAt) {
        return LocalDate.ofInstant(recordedAt, LedgerClock.ZONE);
    }
}
