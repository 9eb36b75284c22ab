package org.caseledger.command.eventstore;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.Event;
import org.caseledger.service.stream.UnknownEvent;

/** Stored names of events: simple ones for events of the ledger, whole class names for anything else. */
final class StoredEventNames {
    /** What an event is stored with until it gets another shape. */
    static final String FIRST_REVISION = EventTypes.FIRST_REVISION;

    private final Map<String, Class<?>> others = new ConcurrentHashMap<>();

    String nameOf(Class<?> type) {
        return Event.class.isAssignableFrom(type) ? EventTypes.nameOf(type.asSubclass(Event.class)) : type.getName();
    }

    /** {@link UnknownEvent} for what no class of this version is named like. */
    Class<?> classOf(LogEvent event) {
        return EventTypes.classOf(event.type(), event.revision())
                .<Class<?>>map(known -> known)
                .orElseGet(() -> others.computeIfAbsent(event.type(), StoredEventNames::load));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(
                    name, false, StoredEventNames.class.getClassLoader()); // a name in the log starts nothing
        } catch (ClassNotFoundException e) {
            return UnknownEvent.class;
        }
    }

    String classNameOf(String name) {
        return EventTypes.classOf(name, FIRST_REVISION).map(Class::getName).orElse(name);
    }
}
