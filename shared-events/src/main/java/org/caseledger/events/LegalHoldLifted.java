package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One officer has lifted a hold. It stands until two persons have.
 *
 * @param liftedBy pseudonymous staff id of that person
 */
public record LegalHoldLifted(UUID caseId, LegalHoldReason reason, String liftedBy, LocalDate occurredOn)
        implements CaseEvent {}
