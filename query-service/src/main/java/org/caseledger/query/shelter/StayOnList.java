package org.caseledger.query.shelter;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.ShelterExit;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.CentreFilter;
import org.jspecify.annotations.Nullable;

/**
 * One stay on the register.
 *
 * @param centre whose shelter it is
 * @param girls of any age who stay with her, also those who came later
 * @param limitDays in force on the day; of a recorded fact, the one that was passed
 * @param pastLimitFrom first day past it
 * @param nights until the day, or until she left
 */
record StayOnList(
        UUID caseId,
        String number,
        UUID stayId,
        String centre,
        String district,
        LocalDate admittedOn,
        int girls,
        int boys,
        int limitDays,
        LocalDate pastLimitFrom,
        @Nullable LocalDate leftOn,
        @Nullable ShelterExit exit,
        long nights) {

    static StayOnList of(UUID caseId, String number, Stay stay, Moment moment) {
        Admission admission = stay.admission();
        Departure departure = stay.departure();
        return new StayOnList(
                caseId,
                number,
                admission.stayId(),
                stay.centre(),
                CentreFilter.districtOf(stay.centre()),
                admission.on(),
                stay.girls(),
                stay.boys(),
                stay.limitDays(),
                stay.pastLimitFrom(),
                departure == null ? null : departure.on(),
                departure == null ? null : departure.exit(),
                stay.nights(moment.day()));
    }

    /** Longest there first. */
    String key() {
        return String.join(" ", admittedOn.toString(), number, stayId.toString(), pastLimitFrom.toString());
    }
}
