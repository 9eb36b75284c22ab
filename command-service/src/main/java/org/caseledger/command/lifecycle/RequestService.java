package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.Service;

/** She asks for a service that is still to be given. */
public record RequestService(
        @TargetAggregateIdentifier UUID caseId, UUID requestId, Service service, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
