package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.personal.DetailedCommand;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.events.Partner;
import org.jspecify.annotations.Nullable;

/**
 * The stakeholders meet over her case.
 *
 * @param nextOn day of the next meeting, which may lie ahead
 */
public record HoldCoordinationMeeting(
        @TargetAggregateIdentifier UUID caseId,
        Set<Partner> partners,
        @Nullable LocalDate nextOn,
        PersonalDetails details,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand, DetailedCommand {
    /** With nothing to seal. */
    public HoldCoordinationMeeting(
            UUID caseId, Set<Partner> partners, @Nullable LocalDate nextOn, LocalDate occurredOn, LocalDate today) {
        this(caseId, partners, nextOn, PersonalDetails.none(), occurredOn, today);
    }
}
