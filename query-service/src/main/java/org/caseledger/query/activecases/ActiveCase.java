package org.caseledger.query.activecases;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.cases.CaseFacets;
import org.jspecify.annotations.Nullable;

/**
 * A case that is not closed on a day.
 *
 * @param centre that holds it on the day
 * @param facets by the newest classification by the day
 * @param risk of the assessment that happened last by the day
 * @param longOpenSince first day on which it was open for too long; absent while it is not
 * @param unclassifiedSince first day on which its classification was late; absent while it is not
 * @param unassignedSince day on which it came to its centre; absent once it was given to a worker there
 */
public record ActiveCase(
        UUID caseId,
        String number,
        String centre,
        CaseStatus status,
        CaseFacets facets,
        @Nullable RiskLevel risk,
        @Nullable LocalDate longOpenSince,
        @Nullable LocalDate unclassifiedSince,
        @Nullable LocalDate unassignedSince) {}
