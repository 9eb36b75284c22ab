package org.caseledger.query.caseregister;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.Event;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.query.processing.ViewChanges;

/** Keeps the register: every event of a case moves its version on, its postings move the status, and some events say more. */
final class CaseRegisterProjection {
    /** Events that are of no case. */
    static final Set<Class<? extends Event>> IGNORED = Set.of(
            LedgerOpened.class,
            CentreCommissioned.class,
            RegistrationNumberIssued.class,
            CentreSuspended.class,
            CentreReopened.class,
            CentreClosed.class,
            StaffPosted.class,
            StaffRelieved.class,
            CentreInspected.class,
            HelplineCallLogged.class,
            CallRouted.class,
            CallTakenUp.class,
            ReviewHeld.class,
            DirectionIssued.class,
            DirectionComplied.class,
            FiguresPublished.class);

    private final ViewChanges<CaseSummary> register;

    CaseRegisterProjection(ViewChanges<CaseSummary> register) {
        this.register = register;
    }

    @EventHandler
    void on(CaseRegistered e, @SequenceNumber long version) {
        register.change(e.caseId().toString(), before -> CaseSummary.registered(e, version));
    }

    @EventHandler
    void on(CaseClassified e, @SequenceNumber long version) {
        change(e, version, now -> {
            now.categories = e.categories();
            now.gbvimsType = e.gbvimsType();
        });
    }

    @EventHandler
    void on(CaseAssigned e, @SequenceNumber long version) {
        change(e, version, now -> now.worker = e.worker());
    }

    @EventHandler
    void on(RiskAssessed e, @SequenceNumber long version) {
        change(e, version, now -> now.risk = e.risk());
    }

    @EventHandler
    void on(CaseResolved e, @SequenceNumber long version) {
        change(e, version, now -> {
            now.resolvedOn = e.occurredOn();
            now.outcome = e.outcome();
        });
    }

    @EventHandler
    void on(FollowUpPlanned e, @SequenceNumber long version) {
        MonitoringPlan plan = new MonitoringPlan(e.occurredOn(), e.slots(), e.monitoringEndsOn());
        change(e, version, now -> now.plan = plan);
    }

    @EventHandler
    void on(CaseReopened e, @SequenceNumber long version) {
        change(e, version, now -> {
            now.reopenings++;
            now.reopenedOn = e.occurredOn();
            now.resolvedOn = null;
            now.outcome = null;
            now.plan = null;
            now.closedOn = null;
            now.closingReason = null;
        });
    }

    @EventHandler
    void on(CaseClosed e, @SequenceNumber long version) {
        change(e, version, now -> {
            now.plan = null;
            now.closedOn = e.occurredOn();
            now.closingReason = e.reason();
        });
    }

    /** Every other event of a case. */
    @EventHandler
    void on(CaseEvent e, @SequenceNumber long version) {
        change(e, version, now -> {});
    }

    private void change(CaseEvent event, long version, Consumer<CaseSummary.Draft> change) {
        UUID id = event.caseId();
        register.change(id.toString(), before -> {
            if (before == null) {
                throw new IllegalStateException("case " + id + " begins with "
                        + event.getClass().getSimpleName() + " and not with its registration");
            }
            return before.with(now -> {
                now.version = version;
                move(event, now);
                change.accept(now);
            });
        });
    }

    private static void move(CaseEvent event, CaseSummary.Draft now) {
        event.moves().flatMap(place -> place.account().status()).ifPresent(status -> now.status = status);
    }
}
