package org.caseledger.command.origins;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.command.lifecycle.ExpectedVersion;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.LedgerRestored;
import org.caseledger.events.SigningEvent;
import org.caseledger.events.SigningResumed;

/** The names under which this log was signed. There is one aggregate of them. */
@AggregateRoot(type = "Origins")
public class Origins {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // assigned by the first event; Axon reads it
    private String id;

    private final List<LedgerRestored> finished = new ArrayList<>();

    /** For replaying. */
    Origins() {}

    @CommandHandlerInterceptor
    void admit(CommandMessage<?> message) {
        ExpectedVersion.check(message, getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RestoreLedger c, Lookups lookups) {
        OriginRules.mayRestore(finished, c);
        OriginRules.notAllHere(c, lookups.newestSigned());
        apply(new LedgerRestored(c.oldOrigin(), c.lastCheckpoint(), c.position(), c.occurredOn()));
    }

    /** Each time anew, because each time something else may be lost. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ResumeSigning c) {
        OriginRules.mayResume(finished, c);
        apply(new SigningResumed(c.origin(), c.checkpoint(), c.occurredOn()));
    }

    @EventSourcingHandler
    void on(LedgerRestored e) {
        id = SigningEvent.AGGREGATE;
        finished.add(e);
    }

    @EventSourcingHandler
    void on(SigningResumed e) {
        id = SigningEvent.AGGREGATE;
    }
}
