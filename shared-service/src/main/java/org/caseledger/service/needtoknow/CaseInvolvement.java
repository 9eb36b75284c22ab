package org.caseledger.service.needtoknow;

import java.time.LocalDate;
import java.util.Set;
import org.caseledger.events.Service;
import org.jspecify.annotations.Nullable;

/**
 * What of a case decides who has to do with it.
 *
 * @param centre that holds it
 * @param asked centre that is asked to take it, until it has answered
 * @param worker whom it is given to
 * @param requested services that are still to be given
 * @param followUpDue first day from which a follow-up of its plan may be recorded that none was recorded for
 * @param isInShelter whether her stay has not ended
 * @param isCoordinated whether the stakeholders are brought together for it
 */
public record CaseInvolvement(
        String centre,
        @Nullable String asked,
        @Nullable String worker,
        Set<Service> requested,
        @Nullable LocalDate followUpDue,
        boolean isInShelter,
        boolean isCoordinated) {
    public CaseInvolvement {
        requested = Set.copyOf(requested);
    }
}
