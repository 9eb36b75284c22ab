package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A stay that has not ended.
 *
 * @param limitDays in force, counted from {@code since}
 */
public record ShelterStay(UUID stayId, LocalDate since, int girls, int boys, int limitDays) {
    ShelterStay joinedBy(int moreGirls, int moreBoys) {
        return new ShelterStay(stayId, since, girls + moreGirls, boys + moreBoys, limitDays);
    }

    /** A shorter extension may be entered later. */
    ShelterStay extendedTo(int days) {
        return new ShelterStay(stayId, since, girls, boys, Math.max(limitDays, days));
    }
}
