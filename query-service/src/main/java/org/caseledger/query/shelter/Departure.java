package org.caseledger.query.shelter;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;

/** She left. */
record Departure(UUID stayId, ShelterExit exit, LocalDate on, Standing standing) implements Entry<Departure> {

    static Departure of(ShelterLeft e, Standing standing) {
        return new Departure(e.stayId(), e.exit(), e.occurredOn(), standing);
    }

    @Override
    public Departure with(Standing other) {
        return new Departure(stayId, exit, on, other);
    }

    @Override
    public Departure corrected(String field, String value) {
        return switch (field) {
            case "exit" -> new Departure(stayId, ShelterExit.valueOf(value), on, standing);
            case "occurredOn" -> new Departure(stayId, exit, LocalDate.parse(value), standing);
            default -> this;
        };
    }
}
