package org.caseledger.command.checkpoints;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

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
import org.caseledger.command.lookups.NothingSignedYet;
import org.caseledger.events.CheckpointTaken;
import org.caseledger.events.SignedHead;
import org.jspecify.annotations.Nullable;

/** All that were taken, in one place, so that several nodes take one a day. */
@AggregateRoot(type = "Checkpoints")
public class TakenCheckpoints {
    /** There is one. */
    static final String ID = "checkpoints";

    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // assigned by the first event; Axon reads it
    private String id;

    private @Nullable CheckpointTaken newest;

    /** For replaying. */
    TakenCheckpoints() {}

    @CommandHandlerInterceptor
    void admit(CommandMessage<?> message) {
        ExpectedVersion.check(message, getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeCheckpoint c, Lookups lookups) {
        if (newest != null && !c.today().isAfter(newest.occurredOn())) {
            return;
        }
        SignedHead signed = lookups.newestSigned().orElseThrow(NothingSignedYet::new);
        if (newest != null && signed.size() <= newest.checkpoint().size()) {
            return;
        }
        apply(new CheckpointTaken(signed, c.today()));
    }

    @EventSourcingHandler
    void on(CheckpointTaken e) {
        id = ID;
        newest = e;
    }
}
