package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.ShelterExit;

/** She leaves the shelter. */
public record LeaveShelter(
        @TargetAggregateIdentifier UUID caseId, ShelterExit exit, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
