package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** The other centre does not take the case. */
public record TransferDeclined(UUID caseId, UUID transferId, TransferRefusal reason, LocalDate occurredOn)
        implements CaseEvent {}
