package org.caseledger.query.caseregister;

import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
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
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.PaperNumberTaken;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.query.processing.ViewChanges;

/** Keeps the register: every event of a case moves its version on, its postings move status and centre, and some say more ({@link Telling}). */
final class CaseRegisterProjection {
    /** Events that say nothing of a case. */
    static final Set<Class<? extends Event>> IGNORED = Set.of(
            PaperNumberTaken.class,
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
            ReviewHeld.class,
            DirectionIssued.class,
            DirectionComplied.class,
            FiguresPublished.class);

    private final ViewChanges<RegisteredCase> register;

    CaseRegisterProjection(ViewChanges<RegisteredCase> register) {
        this.register = register;
    }

    @EventHandler
    void on(CaseRegistered e, @SequenceNumber long version) {
        register.change(e.caseId().toString(), before -> RegisteredCase.begun(e, version));
    }

    @EventHandler
    void on(CaseBroughtForward e, @SequenceNumber long version) {
        register.change(e.caseId().toString(), before -> RegisteredCase.begun(e, version));
    }

    @EventHandler
    void on(EntryVoided e, @SequenceNumber long version) {
        change(e, before -> before.without(e, version));
    }

    @EventHandler
    void on(DetailsCorrected e, @SequenceNumber long version) {
        change(e, before -> before.corrected(e, version));
    }

    @EventHandler
    void on(CallTakenUp e) {
        change(e.caseId(), e, before -> before.from(e));
    }

    /** Every other event of a case. */
    @EventHandler
    void on(CaseEvent e, @SequenceNumber long version) {
        change(e, before -> before.and(e, version));
    }

    private void change(CaseEvent event, UnaryOperator<RegisteredCase> change) {
        change(event.caseId(), event, change);
    }

    private void change(UUID id, Event event, UnaryOperator<RegisteredCase> change) {
        register.change(id.toString(), before -> {
            if (before == null) {
                throw new IllegalStateException("case " + id + " begins with "
                        + event.getClass().getSimpleName() + " and not with its registration");
            }
            return change.apply(before);
        });
    }
}
