package org.caseledger.query.entries;

import java.time.LocalDate;

/**
 * The case was closed, or reopened.
 *
 * @param closed whether it was the former
 */
public record Turn(boolean closed, LocalDate on, Standing standing) implements Entry<Turn> {
    @Override
    public Turn with(Standing other) {
        return new Turn(closed, on, other);
    }

    @Override
    public Turn corrected(String field, String value) {
        return field.equals("occurredOn") ? new Turn(closed, LocalDate.parse(value), standing) : this;
    }
}
