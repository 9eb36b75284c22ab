package org.caseledger.query.services;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceProvided;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A service was given.
 *
 * @param requestId what it answers, if anything
 */
record Provided(Service service, @Nullable UUID requestId, LocalDate on, Standing standing) implements Entry<Provided> {

    static Provided of(ServiceProvided e, Standing standing) {
        return new Provided(e.service(), e.requestId(), e.occurredOn(), standing);
    }

    @Override
    public Provided with(Standing other) {
        return new Provided(service, requestId, on, other);
    }

    @Override
    public Provided corrected(String field, String value) {
        return switch (field) {
            case "service" -> new Provided(Service.valueOf(value), requestId, on, standing);
            case "occurredOn" -> new Provided(service, requestId, LocalDate.parse(value), standing);
            default -> this;
        };
    }
}
