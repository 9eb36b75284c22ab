package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import org.caseledger.command.lifecycle.refusals.AgeOfOldestBoyMissing;
import org.caseledger.command.lifecycle.refusals.DoesNotBelong;
import org.caseledger.command.lifecycle.refusals.MoreOlderBoysThanBoys;
import org.caseledger.events.Norms;
import org.jspecify.annotations.Nullable;

/**
 * Children who come with her. Girls of any age and boys up to the age of the norm stay; older boys do not, and are no bar to her (domain
 * section 2, rule 5; the age is a norm of data/norms.csv).
 *
 * @param boys all of them, older ones too
 * @param oldestBoy age in years
 * @param olderBoys how many are too old, where it is said
 */
record Children(
        int girls,
        int boys,
        @Nullable Integer oldestBoy,
        @Nullable Integer olderBoys,
        LocalDate on) {
    static Children of(AdmitToShelter c) {
        return new Children(c.girls(), c.boys(), c.oldestBoy(), c.olderBoys(), c.occurredOn());
    }

    static Children of(AdmitChildren c) {
        return new Children(c.girls(), c.boys(), c.oldestBoy(), c.olderBoys(), c.occurredOn());
    }

    void areDescribed() {
        if ((boys > 0) != (oldestBoy != null)) {
            throw new AgeOfOldestBoyMissing(oldestAge());
        }
        if (olderBoys != null && !isOldestTooOld()) {
            throw new DoesNotBelong("olderBoys");
        }
        if (olderBoys != null && olderBoys > boys) {
            throw new MoreOlderBoysThanBoys(olderBoys, boys);
        }
    }

    int boysAdmitted() {
        return boys - boysTooOld();
    }

    /** Absent where there are none. */
    @Nullable
    Integer boysNotAdmitted() {
        int tooOld = boysTooOld();
        return tooOld == 0 ? null : Integer.valueOf(tooOld);
    }

    boolean isAnyoneAdmitted() {
        return girls + boysAdmitted() > 0;
    }

    int oldestAge() {
        return Norms.on(on).oldestBoyInShelter();
    }

    boolean isOldestTooOld() {
        return oldestBoy != null && oldestBoy > oldestAge();
    }

    private int boysTooOld() {
        if (!isOldestTooOld()) {
            return 0;
        }
        return olderBoys == null ? 1 : olderBoys;
    }
}
