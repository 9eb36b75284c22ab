package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.personal.DetailedCommand;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.events.ResolutionOutcome;

/** The matter is resolved; monitoring is planned. */
public record ResolveCase(
        @TargetAggregateIdentifier UUID caseId,
        ResolutionOutcome outcome,
        boolean agreedByWoman,
        PersonalDetails details,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand, DetailedCommand {
    /** With nothing to seal. */
    public ResolveCase(
            UUID caseId, ResolutionOutcome outcome, boolean agreedByWoman, LocalDate occurredOn, LocalDate today) {
        this(caseId, outcome, agreedByWoman, PersonalDetails.none(), occurredOn, today);
    }
}
