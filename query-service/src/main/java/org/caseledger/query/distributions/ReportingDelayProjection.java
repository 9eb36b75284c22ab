package org.caseledger.query.distributions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.PaperNumberTaken;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.query.processing.ViewChanges;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;

/** Counts every entry that a centre makes in a case on the page of the day it was recorded. */
final class ReportingDelayProjection {
    /** Events that are no entry in a case. */
    static final Set<Class<? extends Event>> IGNORED = Set.of(
            PaperNumberTaken.class,
            LedgerOpened.class,
            CentreCommissioned.class,
            CentreSuspended.class,
            CentreReopened.class,
            CentreClosed.class,
            StaffPosted.class,
            StaffRelieved.class,
            CentreInspected.class,
            RegistrationNumberIssued.class,
            HelplineCallLogged.class,
            CallRouted.class,
            CallTakenUp.class,
            ReviewHeld.class,
            DirectionIssued.class,
            DirectionComplied.class,
            FiguresPublished.class);

    /** What the ledger finds by itself or plans along with an entry, and what puts an entry right: that comes late by its nature. */
    static final Set<Class<? extends CaseEvent>> NOT_TIMED = Set.of(
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
                    .map(group -> new DelayCell(centre, group, days(e, recorded)))
                    .ifPresent(cell -> enter(recorded, cell));
        }
    }

    private void enter(LocalDate recorded, DelayCell cell) {
        days.change(
                recorded.toString(),
                page -> Objects.requireNonNullElse(page, RecordedDay.EMPTY).with(cell));
    }

    private static int days(CaseEvent e, LocalDate recorded) {
        return Math.toIntExact(ChronoUnit.DAYS.between(e.occurredOn(), recorded));
    }
}
