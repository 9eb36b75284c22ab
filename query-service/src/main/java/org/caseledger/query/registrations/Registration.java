package org.caseledger.query.registrations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.query.cases.Intake;
import org.jspecify.annotations.Nullable;

/**
 * A case that was registered in the ledger by a day.
 *
 * @param centre that issued its number
 * @param categories of the newest classification that is known, whatever its day
 * @param isStruckOff as far as is known, whatever the day of that
 * @param steps whose days are over by the day; none of a case that was struck off
 */
record Registration(
        String number,
        String centre,
        Intake intake,
        List<Category> categories,
        @Nullable GbvimsType gbvimsType,
        boolean isStruckOff,
        Set<CohortStep> steps) {
    LocalDate on() {
        return intake.on();
    }
}
