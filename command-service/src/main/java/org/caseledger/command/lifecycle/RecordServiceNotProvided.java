package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Service;
import org.jspecify.annotations.Nullable;

/** A service was not given. */
public record RecordServiceNotProvided(
        @TargetAggregateIdentifier UUID caseId,
        Service service,
        NotProvidedReason reason,
        @Nullable UUID requestId,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
