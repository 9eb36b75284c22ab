package org.caseledger.query.disposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.LegalStep;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.query.cases.CaseFacets;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register.
 *
 * @param on the day it happened
 * @param kind {@code RESOLVED} (the first time), {@code RESOLVED_AGAIN}, {@code RESOLVED_STRUCK_OFF} or {@code CLOSED}
 * @param centre that held the case then, and its district
 * @param outcome of a resolution
 * @param reason of a closing
 * @param recordedOn the day it was recorded, in Asia/Kolkata
 * @param sequence of its event in the case
 * @param legalSteps that were taken by the day of a first resolution; none of another disposal
 * @param facets as far as is known, whatever the day of that
 */
record DisposalOnList(
        UUID caseId,
        String number,
        String centre,
        String district,
        LocalDate on,
        PostingReason kind,
        @Nullable ResolutionOutcome outcome,
        @Nullable ClosingReason reason,
        LocalDate registeredOn,
        long daysSinceRegistration,
        LocalDate recordedOn,
        @JsonIgnore long sequence,
        @JsonIgnore Set<LegalStep> legalSteps,
        @JsonIgnore CaseFacets facets) {

    /** As this caller sees it. */
    DisposalOnList seenBy(AccessScope scope) {
        return scope.seesClassification(caseId)
                ? this
                : new DisposalOnList(
                        caseId,
                        number,
                        centre,
                        district,
                        on,
                        kind,
                        null,
                        null,
                        registeredOn,
                        daysSinceRegistration,
                        recordedOn,
                        sequence,
                        legalSteps,
                        facets);
    }
}
