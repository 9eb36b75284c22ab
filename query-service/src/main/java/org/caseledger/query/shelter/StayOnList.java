package org.caseledger.query.shelter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.listing.CentreFilter;
import org.jspecify.annotations.Nullable;

/**
 * One stay on the register.
 *
 * @param centre whose shelter it is
 * @param girls of any age who stay with her, also those who came later
 * @param limitDays in force on the day; of a recorded fact, the one that was passed
 * @param pastLimitFrom first day past it
 * @param nights until the day, or until she left
 * @param exceeded the recorded fact that a limit was passed, and not the stay itself
 * @param sequence of the entry in its case: of the admission, or of that fact
 */
public record StayOnList(
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
        long nights,
        @JsonIgnore boolean exceeded,
        @JsonIgnore long sequence) {

    static StayOnList of(
            CaseAt of,
            String centre,
            ShelterAdmitted begun,
            int girls,
            int boys,
            int limitDays,
            @Nullable ShelterLeft departure,
            boolean exceeded,
            long sequence) {
        LocalDate until = departure == null ? of.day() : departure.occurredOn();
        return new StayOnList(
                of.caseId(),
                of.number(),
                begun.stayId(),
                centre,
                CentreFilter.districtOf(centre),
                begun.occurredOn(),
                girls,
                boys,
                limitDays,
                begun.occurredOn().plusDays(limitDays + 1L),
                departure == null ? null : departure.occurredOn(),
                departure == null ? null : departure.exit(),
                ChronoUnit.DAYS.between(begun.occurredOn(), until),
                exceeded,
                sequence);
    }

    /** She was there on the day shown, and her nights were more than the limit. */
    boolean wasPastLimit() {
        return leftOn == null && nights > limitDays;
    }
}
