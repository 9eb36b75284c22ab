package org.caseledger.query.services;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceRequested;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;

/** She asked for a service. */
record Requested(UUID requestId, Service service, LocalDate on, Standing standing) implements Entry<Requested> {

    static Requested of(ServiceRequested e, Standing standing) {
        return new Requested(e.requestId(), e.service(), e.occurredOn(), standing);
    }

    @Override
    public Requested with(Standing other) {
        return new Requested(requestId, service, on, other);
    }

    @Override
    public Requested corrected(String field, String value) {
        return switch (field) {
            case "service" -> new Requested(requestId, Service.valueOf(value), on, standing);
            case "occurredOn" -> new Requested(requestId, service, LocalDate.parse(value), standing);
            default -> this;
        };
    }
}
