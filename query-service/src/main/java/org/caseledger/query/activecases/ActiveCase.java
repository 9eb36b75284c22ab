package org.caseledger.query.activecases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.cases.Intake;
import org.jspecify.annotations.Nullable;

/**
 * A case that is not closed on a day.
 *
 * @param centre that holds it on the day
 * @param categories of the newest classification by the day; none while it has none
 * @param risk of the assessment that happened last by the day
 * @param longOpenSince first day on which it was open for too long; absent while it is not
 * @param unclassifiedSince first day on which its classification was late; absent while it is not
 */
record ActiveCase(
        UUID caseId,
        String number,
        String centre,
        CaseStatus status,
        Intake intake,
        List<Category> categories,
        @Nullable GbvimsType gbvimsType,
        @Nullable RiskLevel risk,
        @Nullable LocalDate longOpenSince,
        @Nullable LocalDate unclassifiedSince) {}
