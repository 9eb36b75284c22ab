package org.caseledger.query.shelter;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;

/**
 * The recorded fact that a stay went past its limit.
 *
 * @param on first day past it
 */
record Passing(UUID stayId, int limitDays, LocalDate on, Standing standing) implements Entry<Passing> {

    static Passing of(ShelterLimitExceeded e, Standing standing) {
        return new Passing(e.stayId(), e.limitDays(), e.occurredOn(), standing);
    }

    @Override
    public Passing with(Standing other) {
        return new Passing(stayId, limitDays, on, other);
    }

    /** The ledger found it; there is nothing to put right in it. */
    @Override
    public Passing corrected(String field, String value) {
        return this;
    }
}
