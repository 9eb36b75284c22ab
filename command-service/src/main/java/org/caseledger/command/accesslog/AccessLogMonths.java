package org.caseledger.command.accesslog;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.command.lifecycle.ExpectedVersion;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.events.AccessLogSealed;

/** The months that are sealed, in one place, so that of several nodes one seals each. */
@AggregateRoot(type = AccessLogMonths.TYPE)
public class AccessLogMonths {
    public static final String TYPE = "AccessLog";

    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // assigned by the first event; Axon reads it
    private String id;

    private final Set<String> months = new HashSet<>();

    /** For replaying. */
    AccessLogMonths() {}

    @CommandHandlerInterceptor
    void admit(CommandMessage<?> message) {
        ExpectedVersion.check(message, getVersion());
    }

    /** The first one stands: what is added to a month afterwards is found because of it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SealAccessLog c) {
        if (months.contains(c.month())) {
            return;
        }
        apply(new AccessLogSealed(c.month(), c.size(), c.root(), c.block(), c.today()));
    }

    @EventSourcingHandler
    void on(AccessLogSealed e) {
        id = AccessLogEvent.AGGREGATE;
        months.add(e.month());
    }

    @EventSourcingHandler
    void on(AccessLogDropped e) {
        id = AccessLogEvent.AGGREGATE;
        months.add(e.month());
    }
}
