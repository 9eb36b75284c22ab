package org.caseledger.query.followups;

import java.time.LocalDate;

/**
 * A centre that holds the case from a day on.
 *
 * @param sequence of the entry in the case that says so
 */
record Holder(long sequence, String centre, LocalDate on, Known known) implements Known.Saying<Holder> {
    Holder {
        centre = centre.intern(); // a few names in every case
    }

    @Override
    public Holder with(Known other) {
        return new Holder(sequence, centre, on, other);
    }

    Holder redated(LocalDate other) {
        return new Holder(sequence, centre, other, known);
    }
}
