package org.caseledger.query.transfers;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.caseledger.query.entries.CaseLife;
import org.caseledger.query.entries.Standing;
import org.caseledger.query.processing.ViewChanges;

/** Keeps the requests to transfer each case and their answers, and what was recorded of them when. */
final class TransfersProjection {
    private final ViewChanges<MovingCase> cases;

    TransfersProjection(ViewChanges<MovingCase> cases) {
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
        change(e, of -> of.with(of.life().transferred(e, standing)).answered(Answer.of(e, standing)));
    }

    @EventHandler
    void on(TransferRequested e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.requested(Request.of(e, standing)));
    }

    @EventHandler
    void on(TransferDeclined e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.answered(Answer.of(e, standing)));
    }

    @EventHandler
    void on(TransferWithdrawn e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.answered(Answer.of(e, standing)));
    }

    @EventHandler
    void on(CaseClosed e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.with(of.life().closed(e, standing)));
    }

    @EventHandler
    void on(CaseReopened e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.with(of.life().reopened(e, standing)));
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
        cases.change(e.caseId().toString(), before -> MovingCase.begun(life));
    }

    private void change(CaseEvent e, UnaryOperator<MovingCase> change) {
        UUID caseId = e.caseId();
        cases.change(caseId.toString(), before -> {
            if (before == null) {
                throw new IllegalStateException("case " + caseId + " never entered the ledger");
            }
            return change.apply(before);
        });
    }
}
