package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.personal.DetailedCommand;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Service;
import org.jspecify.annotations.Nullable;

/** A service was not given. */
public record RecordServiceNotProvided(
        @TargetAggregateIdentifier UUID caseId,
        Service service,
        NotProvidedReason reason,
        @Nullable UUID requestId,
        PersonalDetails details,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand, DetailedCommand {
    /** With nothing to seal. */
    public RecordServiceNotProvided(
            UUID caseId,
            Service service,
            NotProvidedReason reason,
            @Nullable UUID requestId,
            LocalDate occurredOn,
            LocalDate today) {
        this(caseId, service, reason, requestId, PersonalDetails.none(), occurredOn, today);
    }
}
