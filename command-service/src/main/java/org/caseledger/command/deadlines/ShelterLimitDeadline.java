package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.lifecycle.CaseCommand;
import org.caseledger.command.lifecycle.ExceedShelterLimit;

/** A limit of a stay in the shelter that has not ended. */
record ShelterLimitDeadline(UUID caseId, UUID stayId, int limitDays, LocalDate passedOn) implements Deadline {
    LocalDate beganOn() {
        return passedOn.minusDays(limitDays + 1L);
    }

    /** The same limit of a stay that began on another day. */
    ShelterLimitDeadline begunOn(LocalDate day) {
        return begun(caseId, stayId, limitDays, day);
    }

    static ShelterLimitDeadline begun(UUID caseId, UUID stayId, int limitDays, LocalDate day) {
        return new ShelterLimitDeadline(caseId, stayId, limitDays, day.plusDays(limitDays + 1L));
    }

    @Override
    public CaseCommand question(LocalDate today) {
        return new ExceedShelterLimit(caseId, stayId, limitDays, passedOn, today);
    }
}
