package org.caseledger.eventlog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caseledger.events.Event;
import org.caseledger.events.FiguresPublished;

/** Stored names of the events this version knows: the simple name of each record the sealed {@link Event} permits. */
public final class EventTypes {
    /** What an event is stored with until it gets another shape. */
    public static final String FIRST_REVISION = "1";

    private static final Map<String, Class<? extends Event>> BY_NAME = collect();

    /**
     * Revisions, the newest last, of events that were given another shape. Each earlier one is read as the newest: what it does not have is absent.
     */
    private static final Map<Class<? extends Event>, List<String>> REVISIONS =
            Map.of(FiguresPublished.class, List.of(FIRST_REVISION, "2"));

    private EventTypes() {}

    /** Empty for a type or revision of a later version, or of no event of the ledger: readers pass such events through. */
    public static Optional<Class<? extends Event>> classOf(String type, String revision) {
        return Optional.<Class<? extends Event>>ofNullable(BY_NAME.get(type))
                .filter(known -> revisions(known).contains(revision));
    }

    /** What an event of this type is stored with. */
    public static String revisionOf(Class<? extends Event> event) {
        List<String> known = revisions(event);
        return known.get(known.size() - 1);
    }

    /** Whether an event of this type may move a case in the books; false for a type that this version does not know. */
    public static boolean mayPost(String type) {
        Class<? extends Event> known = BY_NAME.get(type);
        try {
            return known != null && known.getMethod("postings").getDeclaringClass() != Event.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every event has postings", e);
        }
    }

    /** What events of this type may be stored with, the newest last. */
    public static List<String> revisions(Class<? extends Event> event) {
        return REVISIONS.getOrDefault(event, List.of(FIRST_REVISION));
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
        return Collections.unmodifiableMap(new LinkedHashMap<>(found));
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
