package org.caseledger.query.shelter;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;

/**
 * The limit of a stay was extended.
 *
 * @param limitDays from the admission
 */
record Extension(UUID stayId, int limitDays, LocalDate on, Standing standing) implements Entry<Extension> {

    static Extension of(ShelterStayExtended e, Standing standing) {
        return new Extension(e.stayId(), e.limitDays(), e.occurredOn(), standing);
    }

    @Override
    public Extension with(Standing other) {
        return new Extension(stayId, limitDays, on, other);
    }

    @Override
    public Extension corrected(String field, String value) {
        return switch (field) {
            case "limitDays" -> new Extension(stayId, Integer.parseInt(value), on, standing);
            case "occurredOn" -> new Extension(stayId, limitDays, LocalDate.parse(value), standing);
            default -> this;
        };
    }
}
