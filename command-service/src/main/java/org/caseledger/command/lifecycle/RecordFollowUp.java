package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.personal.DetailedCommand;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.jspecify.annotations.Nullable;

/** She was followed up, or it was tried. {@code reopen} asks to reopen for {@code SERVICE_STILL_NEEDED}; {@code suspicious} is required for {@code DECEASED}. */
public record RecordFollowUp(
        @TargetAggregateIdentifier UUID caseId,
        @Nullable LocalDate slot,
        FollowUpMode mode,
        FollowUpOutcome outcome,
        boolean reopen,
        @Nullable Boolean suspicious,
        PersonalDetails details,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand, DetailedCommand {
    /** With nothing to seal. */
    public RecordFollowUp(
            UUID caseId,
            @Nullable LocalDate slot,
            FollowUpMode mode,
            FollowUpOutcome outcome,
            boolean reopen,
            @Nullable Boolean suspicious,
            LocalDate occurredOn,
            LocalDate today) {
        this(caseId, slot, mode, outcome, reopen, suspicious, PersonalDetails.none(), occurredOn, today);
    }
}
