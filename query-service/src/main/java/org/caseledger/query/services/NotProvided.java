package org.caseledger.query.services;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A service was not given.
 *
 * @param requestId what it answers, if anything
 */
record NotProvided(NotProvidedReason reason, @Nullable UUID requestId, LocalDate on, Standing standing)
        implements Entry<NotProvided> {

    static NotProvided of(ServiceNotProvided e, Standing standing) {
        return new NotProvided(e.reason(), e.requestId(), e.occurredOn(), standing);
    }

    @Override
    public NotProvided with(Standing other) {
        return new NotProvided(reason, requestId, on, other);
    }

    @Override
    public NotProvided corrected(String field, String value) {
        return switch (field) {
            case "reason" -> new NotProvided(NotProvidedReason.valueOf(value), requestId, on, standing);
            case "occurredOn" -> new NotProvided(reason, requestId, LocalDate.parse(value), standing);
            default -> this;
        };
    }
}
