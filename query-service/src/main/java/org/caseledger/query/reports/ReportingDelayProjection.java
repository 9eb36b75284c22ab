package org.caseledger.query.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.ErasureApproved;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.IdentityRecorded;
import org.caseledger.events.LegalHoldLifted;
import org.caseledger.events.LegalHoldPlaced;
import org.caseledger.events.NoteAdded;
import org.caseledger.events.PersonalDataErased;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.query.projection.ViewChanges;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;

/** Counts every entry that a centre makes in a case on the page of the day it was recorded. */
final class ReportingDelayProjection {
    /** What the ledger finds by itself or plans along with an entry, what puts an entry right, which comes late by its nature, and what is kept under seal, which nobody waits for. */
    static final Set<Class<? extends CaseEvent>> NOT_TIMED = Set.of(
            IdentityRecorded.class,
            NoteAdded.class,
            LegalHoldPlaced.class,
            LegalHoldLifted.class,
            ErasureApproved.class,
            PersonalDataErased.class,
            FollowUpPlanned.class,
            FollowUpMissed.class,
            ShelterLimitExceeded.class,
            DetailsCorrected.class,
            EntryVoided.class);

    private final ViewChanges<RecordedDay> days;

    ReportingDelayProjection(ViewChanges<RecordedDay> days) {
        this.days = days;
    }

    @EventHandler
    void on(
            CaseEvent e,
            @MetaDataValue(EventMetadata.CENTRE) @Nullable String centre,
            @MetaDataValue(EventMetadata.SEALED_AT) Instant sealedAt) {
        if (centre != null) {
            LocalDate recorded = LocalDate.ofInstant(sealedAt, LedgerClock.ZONE);
            EventGroup.of(e)
                    .map(group -> new DelayCell(centre, group, RecordingDelay.days(e, recorded)))
                    .ifPresent(cell -> enter(recorded, cell));
        }
    }

    private void enter(LocalDate recorded, DelayCell cell) {
        days.change(
                recorded.toString(),
                page -> Objects.requireNonNullElse(page, RecordedDay.EMPTY).with(cell));
    }
}
