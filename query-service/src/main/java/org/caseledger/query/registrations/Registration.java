package org.caseledger.query.registrations;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caseledger.query.cases.CaseFacets;

/**
 * A case that was registered in the ledger by a day.
 *
 * @param centre that issued its number
 * @param heldBy the centre that holds it, as far as is known, whatever the day of that
 * @param facets as far as is known, whatever the day of that
 * @param isStruckOff as far as is known, whatever the day of that
 * @param steps whose days are over by the day; none of a case that was struck off
 */
record Registration(
        UUID caseId,
        String number,
        String centre,
        String heldBy,
        CaseFacets facets,
        boolean isStruckOff,
        Set<CohortStep> steps) {
    LocalDate on() {
        return facets.intake().on();
    }
}
