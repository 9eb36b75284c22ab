package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.personal.DetailedCommand;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.events.Service;
import org.jspecify.annotations.Nullable;

/** A service was given. */
public record ProvideService(
        @TargetAggregateIdentifier UUID caseId,
        Service service,
        @Nullable UUID requestId,
        PersonalDetails details,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand, DetailedCommand {
    /** With nothing to seal. */
    public ProvideService(
            UUID caseId, Service service, @Nullable UUID requestId, LocalDate occurredOn, LocalDate today) {
        this(caseId, service, requestId, PersonalDetails.none(), occurredOn, today);
    }
}
