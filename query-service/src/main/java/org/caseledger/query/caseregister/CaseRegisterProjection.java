package org.caseledger.query.caseregister;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.query.processing.ViewChanges;

/** Keeps the register: every event of a case moves its version on, its postings move status and centre, and some say more ({@link Telling}). */
final class CaseRegisterProjection {
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
