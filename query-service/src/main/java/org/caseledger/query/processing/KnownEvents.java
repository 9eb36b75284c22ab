package org.caseledger.query.processing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.Event;
import org.caseledger.service.json.LedgerJson;

/** The classes of the event types that this version knows. */
public final class KnownEvents {
    private static final String REVISION = "1";
    private static final Map<String, Class<?>> BY_NAME = new HashMap<>();

    static {
        collect(Event.class);
    }

    private KnownEvents() {}

    /** {@link UnknownEvent} for a type or revision of a later version. */
    static Class<?> classOf(String type, String revision) {
        return revision.equals(REVISION) ? BY_NAME.getOrDefault(type, UnknownEvent.class) : UnknownEvent.class;
    }

    /** A stored event as its record; empty for a type or revision of a later version. */
    public static Optional<Event> read(LogEvent stored) {
        Class<?> type = classOf(stored.type(), stored.revision());
        return type == UnknownEvent.class
                ? Optional.empty()
                : Optional.of((Event) LedgerJson.mapper().readValue(stored.payload(), type));
    }

    private static void collect(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted);
            }
        } else {
            BY_NAME.put(type.getSimpleName(), type);
        }
    }
}
