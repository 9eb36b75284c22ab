package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.personal.DetailedCommand;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.events.ShelterExit;

/** She leaves the shelter. */
public record LeaveShelter(
        @TargetAggregateIdentifier UUID caseId,
        ShelterExit exit,
        PersonalDetails details,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand, DetailedCommand {
    /** With nothing to seal. */
    public LeaveShelter(UUID caseId, ShelterExit exit, LocalDate occurredOn, LocalDate today) {
        this(caseId, exit, PersonalDetails.none(), occurredOn, today);
    }
}
