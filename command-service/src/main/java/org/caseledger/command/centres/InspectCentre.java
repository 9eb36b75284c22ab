package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.InspectionFinding;

/** A centre was inspected. */
public record InspectCentre(
        @TargetAggregateIdentifier String centre,
        UUID inspectionId,
        Set<InspectionFinding> findings,
        LocalDate occurredOn,
        LocalDate today)
        implements CentreCommand {}
