package org.caseledger.command.lifecycle;

import java.time.LocalDate;

/**
 * A limit of a stay in the shelter: when she is past it, and whether that is to be said.
 *
 * @param days as it was set at admission or by an extension
 */
record ShelterLimit(Stay stay, int days) {
    /** First day on which she has stayed longer. */
    LocalDate pastOn() {
        return stay.admittedOn().plusDays(days + 1L);
    }

    /**
     * She was still there past it, it was the one in force on its last day, and nobody has said so yet. What was recorded after that day
     * does not undo it, so days on which nothing ran are caught up with the same facts.
     */
    boolean isPassed() {
        LocalDate lastDay = pastOn().minusDays(1);
        return !stay.exceeded().contains(days)
                && stay.limitOn(lastDay) == days
                && stay.leftOn().filter(on -> !on.isAfter(lastDay)).isEmpty();
    }
}
