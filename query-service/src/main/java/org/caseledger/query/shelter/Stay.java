package org.caseledger.query.shelter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stay as it stood on a day.
 *
 * @param centre that held the case when it began; none moves with a stay open
 * @param girls who came with her or later
 * @param boys who came with her or later
 * @param limitDays in force on the day
 * @param departure if she had left
 */
record Stay(
        String centre,
        Admission admission,
        int girls,
        int boys,
        int limitDays,
        @Nullable Departure departure) {

    LocalDate pastLimitFrom() {
        return admission.on().plusDays(limitDays + 1L);
    }

    /** On the day she left she is no longer there. */
    boolean wasOpen() {
        return departure == null;
    }

    boolean wasPastLimit(LocalDate day) {
        return wasOpen() && !day.isBefore(pastLimitFrom());
    }

    long nights(LocalDate day) {
        return ChronoUnit.DAYS.between(admission.on(), departure == null ? day : departure.on());
    }
}
