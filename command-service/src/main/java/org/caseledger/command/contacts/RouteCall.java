package org.caseledger.command.contacts;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The helpline passes a call to a centre, or on to another one. */
public record RouteCall(@TargetAggregateIdentifier UUID callId, String centre, LocalDate occurredOn, LocalDate today)
        implements CallCommand {}
