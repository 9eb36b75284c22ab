package org.caseledger.query.shelter;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.entries.CaseLife;
import org.caseledger.query.entries.Standing;
import org.caseledger.query.processing.ViewChanges;

/** Keeps the stays of each case, and what was recorded of them when. */
final class ShelterProjection {
    private final ViewChanges<ShelteredCase> cases;

    ShelterProjection(ViewChanges<ShelteredCase> cases) {
        this.cases = cases;
    }

    @EventHandler
    void on(CaseRegistered e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        begin(e, CaseLife.of(e, Standing.recorded(sequence, position)));
    }

    @EventHandler
    void on(CaseBroughtForward e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        begin(e, CaseLife.of(e, Standing.recorded(sequence, position)));
    }

    @EventHandler
    void on(TransferAccepted e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.with(of.life().transferred(e, standing)));
    }

    @EventHandler
    void on(ShelterAdmitted e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.admitted(Admission.of(e, standing)));
    }

    @EventHandler
    void on(ChildrenAdmitted e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.joined(Companions.of(e, standing)));
    }

    @EventHandler
    void on(
            ShelterStayExtended e,
            @SequenceNumber long sequence,
            @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.extended(Extension.of(e, standing)));
    }

    @EventHandler
    void on(ShelterLeft e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.left(Departure.of(e, standing)));
    }

    @EventHandler
    void on(
            ShelterLimitExceeded e,
            @SequenceNumber long sequence,
            @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.exceeded(Passing.of(e, standing)));
    }

    @EventHandler
    void on(DetailsCorrected e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, of -> of.corrected(e, position));
    }

    @EventHandler
    void on(EntryVoided e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, of -> of.retracted(e, position));
    }

    private void begin(CaseEvent e, CaseLife life) {
        cases.change(e.caseId().toString(), before -> ShelteredCase.begun(life));
    }

    private void change(CaseEvent e, UnaryOperator<ShelteredCase> change) {
        UUID caseId = e.caseId();
        cases.change(caseId.toString(), before -> {
            if (before == null) {
                throw new IllegalStateException("case " + caseId + " never entered the ledger");
            }
            return change.apply(before);
        });
    }
}
