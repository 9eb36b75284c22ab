package org.caseledger.query.centres;

import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreEvent;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.PaperNumberTaken;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.projection.ViewChanges;
import org.jspecify.annotations.Nullable;

/** Keeps the life of each centre. */
final class CentresProjection {
    private final ViewChanges<CentreLife> centres;

    CentresProjection(ViewChanges<CentreLife> centres) {
        this.centres = centres;
    }

    @EventHandler
    void on(CentreCommissioned e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        centres.change(e.centre(), before -> CentreLife.begunBy(e, version, position));
    }

    @EventHandler
    void on(CentreSuspended e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, version, life -> life.suspended(e.caretaker(), new Fact(e.occurredOn(), position)));
    }

    @EventHandler
    void on(CentreReopened e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, version, life -> life.reopened(new Fact(e.occurredOn(), position)));
    }

    @EventHandler
    void on(CentreClosed e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, version, life -> life.closed(new Fact(e.occurredOn(), position)));
    }

    @EventHandler
    void on(StaffPosted e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, version, life -> life.posted(e.staff(), e.role(), new Fact(e.occurredOn(), position)));
    }

    @EventHandler
    void on(StaffRelieved e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, version, life -> life.relieved(e.staff(), e.role(), new Fact(e.occurredOn(), position)));
    }

    @EventHandler
    void on(
            CentreInspected e,
            @SequenceNumber long version,
            @MetaDataValue(EventMetadata.POSITION) Long position,
            @MetaDataValue(EventMetadata.ACTOR) @Nullable String by) {
        Fact made = new Fact(e.occurredOn(), position);
        change(e, version, life -> life.inspected(new Inspection(e.inspectionId(), e.findings(), by, made)));
    }

    /** Only the version moves: whoever closes the centre must have seen it. */
    @EventHandler
    void on(RegistrationNumberIssued e, @SequenceNumber long version) {
        change(e, version, life -> life);
    }

    @EventHandler
    void on(PaperNumberTaken e, @SequenceNumber long version) {
        change(e, version, life -> life);
    }

    private void change(CentreEvent event, long version, UnaryOperator<CentreLife> change) {
        centres.change(event.centre(), before -> {
            if (before == null) {
                throw new IllegalStateException("centre " + event.centre() + " was never commissioned");
            }
            return change.apply(before).at(version);
        });
    }
}
