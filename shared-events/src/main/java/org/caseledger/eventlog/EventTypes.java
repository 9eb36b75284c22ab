package org.caseledger.eventlog;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caseledger.events.Event;

/** Stored names of the events this version knows: the simple name of each record the sealed {@link Event} permits. */
public final class EventTypes {
    /** What an event is stored with until it gets another shape. */
    public static final String FIRST_REVISION = "1";

    private static final Map<String, Class<? extends Event>> BY_NAME = collect();

    private EventTypes() {}

    /** Empty for a type or revision of a later version, or of no event of the ledger: readers pass such events through. */
    public static Optional<Class<? extends Event>> classOf(String type, String revision) {
        return revision.equals(FIRST_REVISION) ? Optional.ofNullable(BY_NAME.get(type)) : Optional.empty();
    }

    public static String nameOf(Class<? extends Event> event) {
        return event.getSimpleName();
    }

    /** Every event, in order of their names. */
    public static Collection<Class<? extends Event>> all() {
        return BY_NAME.values();
    }

    private static Map<String, Class<? extends Event>> collect() {
        Map<String, Class<? extends Event>> found = new TreeMap<>();
        collect(Event.class, found);
        return Collections.unmodifiableMap(found);
    }

    private static void collect(Class<?> type, Map<String, Class<? extends Event>> found) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted, found);
            }
        } else {
            found.put(type.getSimpleName(), type.asSubclass(Event.class));
        }
    }
}
