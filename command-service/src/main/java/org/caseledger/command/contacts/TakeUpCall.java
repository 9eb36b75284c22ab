package org.caseledger.command.contacts;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A centre takes a call up as a case of its own.
 *
 * @param centre that takes it up, also where the call was routed elsewhere or nowhere
 */
public record TakeUpCall(
        @TargetAggregateIdentifier UUID callId, String centre, UUID caseId, LocalDate occurredOn, LocalDate today)
        implements CallCommand {}
