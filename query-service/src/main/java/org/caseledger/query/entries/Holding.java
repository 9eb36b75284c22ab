package org.caseledger.query.entries;

import java.time.LocalDate;

/**
 * A centre began to hold the case.
 *
 * @param on first day
 */
public record Holding(String centre, LocalDate on, Standing standing) implements Entry<Holding> {
    public Holding {
        centre = centre.intern(); // a few names in every case
    }

    @Override
    public Holding with(Standing other) {
        return new Holding(centre, on, other);
    }

    @Override
    public Holding corrected(String field, String value) {
        return field.equals("occurredOn") ? new Holding(centre, LocalDate.parse(value), standing) : this;
    }
}
