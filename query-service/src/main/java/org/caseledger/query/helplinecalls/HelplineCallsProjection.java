package org.caseledger.query.helplinecalls;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.query.projection.ViewChanges;
import org.jspecify.annotations.Nullable;

/** Keeps what became of each call. */
final class HelplineCallsProjection {
    private final ViewChanges<HelplineCallRecord> calls;

    HelplineCallsProjection(ViewChanges<HelplineCallRecord> calls) {
        this.calls = calls;
    }

    @EventHandler
    void on(
            HelplineCallLogged e,
            @MetaDataValue(EventMetadata.POSITION) Long position,
            @MetaDataValue(EventMetadata.ACTOR) @Nullable String by) {
        calls.change(e.callId().toString(), before -> HelplineCallRecord.logged(e, position, by));
    }

    @EventHandler
    void on(CallRouted e) {
        change(e.callId(), call -> call.routed(e.centre(), e.occurredOn()));
    }

    @EventHandler
    void on(CallTakenUp e) {
        change(e.callId(), call -> call.takenUp(e.centre(), e.caseId(), e.occurredOn()));
    }

    private void change(UUID callId, UnaryOperator<HelplineCallRecord> change) {
        calls.change(callId.toString(), before -> {
            if (before == null) {
                throw new IllegalStateException("call " + callId + " was never logged");
            }
            return change.apply(before);
        });
    }
}
