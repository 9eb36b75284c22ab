package org.caseledger.command.eventstore;

import java.util.HashMap;
import java.util.Map;
import org.caseledger.events.Event;

/** Stored names of events: simple ones for events of the ledger, whole class names for anything else. */
final class EventNames {
    /** What an event is stored with until it gets another shape. */
    static final String FIRST_REVISION = "1";

    private final Map<String, String> classes = new HashMap<>();

    EventNames() {
        add(Event.class);
    }

    String nameOf(Class<?> type) {
        return Event.class.isAssignableFrom(type) ? type.getSimpleName() : type.getName();
    }

    String classNameOf(String name) {
        return classes.getOrDefault(name, name);
    }

    private void add(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted);
            }
        } else {
            classes.put(type.getSimpleName(), type.getName());
        }
    }
}
