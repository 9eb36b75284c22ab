package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Service;

/** A service was not given. */
public record RecordServiceNotProvided(
        @TargetAggregateIdentifier UUID caseId,
        Service service,
        NotProvidedReason reason,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
