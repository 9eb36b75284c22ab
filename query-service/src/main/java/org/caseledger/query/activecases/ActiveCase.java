package org.caseledger.query.activecases;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * A case that is not closed on a day.
 *
 * @param centre that holds it on the day
 * @param longOpenSince first day on which it was open for too long; absent while it is not
 */
record ActiveCase(
        UUID caseId,
        String number,
        String centre,
        CaseStatus status,
        @Nullable LocalDate longOpenSince) {}
