package org.caseledger.query.shelter;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;

/** She began to stay. */
record Admission(UUID stayId, int girls, int boys, int limitDays, LocalDate on, Standing standing)
        implements Entry<Admission> {

    static Admission of(ShelterAdmitted e, Standing standing) {
        return new Admission(e.stayId(), e.girls(), e.boys(), e.limitDays(), e.occurredOn(), standing);
    }

    @Override
    public Admission with(Standing other) {
        return new Admission(stayId, girls, boys, limitDays, on, other);
    }

    @Override
    public Admission corrected(String field, String value) {
        return switch (field) {
            case "girls" -> new Admission(stayId, Integer.parseInt(value), boys, limitDays, on, standing);
            case "boys" -> new Admission(stayId, girls, Integer.parseInt(value), limitDays, on, standing);
            case "limitDays" -> new Admission(stayId, girls, boys, Integer.parseInt(value), on, standing);
            case "occurredOn" -> new Admission(stayId, girls, boys, limitDays, LocalDate.parse(value), standing);
            default -> this;
        };
    }
}
