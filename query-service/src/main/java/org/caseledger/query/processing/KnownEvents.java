package org.caseledger.query.processing;

import java.util.HashMap;
import java.util.Map;
import org.caseledger.events.Event;

/** The classes of the event types that this version knows. */
final class KnownEvents {
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
