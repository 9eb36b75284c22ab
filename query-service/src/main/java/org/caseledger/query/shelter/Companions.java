package org.caseledger.query.shelter;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;

/** Children who came to her later. */
record Companions(UUID stayId, int girls, int boys, LocalDate on, Standing standing) implements Entry<Companions> {

    static Companions of(ChildrenAdmitted e, Standing standing) {
        return new Companions(e.stayId(), e.girls(), e.boys(), e.occurredOn(), standing);
    }

    @Override
    public Companions with(Standing other) {
        return new Companions(stayId, girls, boys, on, other);
    }

    @Override
    public Companions corrected(String field, String value) {
        return field.equals("occurredOn")
                ? new Companions(stayId, girls, boys, LocalDate.parse(value), standing)
                : this;
    }
}
