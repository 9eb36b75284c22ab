package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The register of a centre gives a number; stored in one block with its {@link CaseRegistered}.
 *
 * @param number {@code BR-<district>-<centre no>-<FY>-<serial>}, for example {@code BR-PAT-02-2025-26-000417}
 * @param serial from 1, gapless per centre and financial year
 */
public record RegistrationNumberIssued(
        String centre, UUID caseId, String number, String financialYear, int serial, LocalDate occurredOn)
        implements CentreEvent {}
