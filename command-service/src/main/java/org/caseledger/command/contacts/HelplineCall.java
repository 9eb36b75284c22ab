package org.caseledger.command.contacts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.command.lifecycle.ExpectedVersion;
import org.caseledger.command.lookups.CentreScope;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.PublishedPeriods;
import org.caseledger.command.lookups.Sender;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.Event;
import org.caseledger.events.HelplineCallLogged;
import org.jspecify.annotations.Nullable;

/** A call to a helpline. It belongs to no centre, so any of them may take it up, wherever it was passed. */
@AggregateRoot(type = "HelplineCall")
public class HelplineCall {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // assigned by the first event
    private UUID id;

    @SuppressWarnings("NullAway.Init") // assigned by the first event
    private HelplineCallLogged logged;

    private final Set<CallRouted> routes = new HashSet<>();
    private @Nullable String routedTo;
    private @Nullable LocalDate routedOn;
    private @Nullable CallTakenUp takenUp;

    /** For replaying. */
    HelplineCall() {}

    /** A helpline belongs to no centre and passes calls to any; who takes one up acts for a centre. */
    @CommandHandlerInterceptor
    void admit(CommandMessage<?> message, Sender sender, Lookups lookups) {
        if (message.getPayload() instanceof TakeUpCall takeUp) {
            CentreScope.check(sender, lookups, takeUp.centre());
            CentreScope.actFor(sender, lookups, takeUp.centre());
        }
        ExpectedVersion.check(message, getVersion());
        if (message.getPayload() instanceof CallCommand command) {
            PublishedPeriods.check(sender, lookups, command.occurredOn(), command.today());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LogHelplineCall c, Lookups lookups) {
        HelplineCallLogged asSaid = new HelplineCallLogged(
                c.callId(), c.source(), c.callClass(), c.disposition(), c.district(), c.occurredOn());
        if (asSaid.equals(logged) && (c.routedTo() == null || c.routedTo().equals(routedTo))) {
            return;
        }
        if (logged != null) {
            throw new CallAlreadyLogged();
        }
        CallRules.mayLog(c, lookups);
        apply(asSaid);
        if (c.routedTo() != null) {
            apply(new CallRouted(c.callId(), c.routedTo(), c.occurredOn()));
        }
    }

    @CommandHandler
    void handle(RouteCall c, Lookups lookups) {
        CallRouted asSaid = new CallRouted(id, c.centre(), c.occurredOn());
        if (isLate(asSaid) ? routes.contains(asSaid) : c.centre().equals(routedTo)) {
            return;
        }
        CallRules.mayRoute(logged, takenUp, c, lookups);
        apply(asSaid);
    }

    /** Of a day before the one on which it was passed on last. */
    private boolean isLate(CallRouted route) {
        return routedOn != null && route.occurredOn().isBefore(routedOn);
    }

    @CommandHandler
    void handle(TakeUpCall c, Lookups lookups) {
        if (isTakenUpAs(c)) {
            return;
        }
        CallRules.mayTakeUp(logged, takenUp, c, lookups);
        apply(new CallTakenUp(id, c.centre(), c.caseId(), c.occurredOn()));
    }

    /** With which centres a call has to do: the one it was passed to last, and the one that took it up. */
    public static Set<String> centresIn(List<Event> life) {
        HelplineCall call = new HelplineCall();
        life.forEach(event -> {
            if (event instanceof CallRouted routed) {
                call.on(routed);
            } else if (event instanceof CallTakenUp takenUp) {
                call.on(takenUp);
            }
        });
        return Stream.of(call.routedTo, call.takenUp == null ? null : call.takenUp.centre())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private boolean isTakenUpAs(TakeUpCall c) {
        return takenUp != null
                && takenUp.centre().equals(c.centre())
                && takenUp.caseId().equals(c.caseId());
    }

    @EventSourcingHandler
    void on(HelplineCallLogged e) {
        id = e.callId();
        logged = e;
    }

    @EventSourcingHandler
    void on(CallRouted e) {
        routes.add(e);
        if (!isLate(e)) {
            routedTo = e.centre();
            routedOn = e.occurredOn();
        }
    }

    @EventSourcingHandler
    void on(CallTakenUp e) {
        takenUp = e;
    }
}
