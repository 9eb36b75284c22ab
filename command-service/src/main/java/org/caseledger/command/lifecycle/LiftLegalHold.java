package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.LegalHoldReason;

/**
 * An officer lifts a hold; it stands until two persons have.
 *
 * @param liftedBy pseudonymous staff id of that person, in whichever role
 */
public record LiftLegalHold(
        @TargetAggregateIdentifier UUID caseId,
        LegalHoldReason reason,
        String liftedBy,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
