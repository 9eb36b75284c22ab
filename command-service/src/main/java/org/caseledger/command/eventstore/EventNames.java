package org.caseledger.command.eventstore;

import org.caseledger.eventlog.EventTypes;
import org.caseledger.events.Event;

/** Stored names of events: simple ones for events of the ledger, whole class names for anything else. */
final class EventNames {
    /** What an event is stored with until it gets another shape. */
    static final String FIRST_REVISION = EventTypes.FIRST_REVISION;

    String nameOf(Class<?> type) {
        return Event.class.isAssignableFrom(type) ? EventTypes.nameOf(type.asSubclass(Event.class)) : type.getName();
    }

    String classNameOf(String name) {
        return EventTypes.classOf(name, FIRST_REVISION).map(Class::getName).orElse(name);
    }
}
