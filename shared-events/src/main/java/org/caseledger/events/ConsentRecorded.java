package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * She, or a guardian for her, was asked and answered; the newest answer for a purpose counts.
 *
 * @param given false where consent was refused or taken back
 */
public record ConsentRecorded(
        UUID caseId, ConsentPurpose purpose, boolean given, ConsentBy consentBy, LocalDate occurredOn)
        implements CaseEvent {}
