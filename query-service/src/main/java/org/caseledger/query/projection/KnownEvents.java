package org.caseledger.query.projection;

import java.util.Optional;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.Event;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.stream.UnknownEvent;

/** Stored events as the records of this version. */
public final class KnownEvents {
    private KnownEvents() {}

    /** {@link UnknownEvent} for a type or revision of a later version. */
    static Class<?> classOf(LogEvent stored) {
        return EventTypes.classOf(stored.type(), stored.revision())
                .<Class<?>>map(known -> known)
                .orElse(UnknownEvent.class);
    }

    /** A stored event as its record; empty for a type or revision of a later version. */
    public static Optional<Event> read(LogEvent stored) {
        return EventTypes.classOf(stored.type(), stored.revision())
                .map(known -> LedgerJson.mapper().readValue(stored.payload(), known));
    }
}
