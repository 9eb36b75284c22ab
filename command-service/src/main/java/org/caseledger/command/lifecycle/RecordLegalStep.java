package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.personal.DetailedCommand;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.events.LegalStep;
import org.jspecify.annotations.Nullable;

/** A legal step was taken. */
public record RecordLegalStep(
        @TargetAggregateIdentifier UUID caseId,
        LegalStep step,
        @Nullable LocalDate dueOn,
        PersonalDetails details,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand, DetailedCommand {
    /** With nothing to seal. */
    public RecordLegalStep(
            UUID caseId, LegalStep step, @Nullable LocalDate dueOn, LocalDate occurredOn, LocalDate today) {
        this(caseId, step, dueOn, PersonalDetails.none(), occurredOn, today);
    }
}
