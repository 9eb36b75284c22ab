package org.caseledger.query.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.events.Event;

/** Event types as the feed spells them: {@code CaseRegistered} revision 1 is {@code org.caseledger.case-registered.v1}. */
final class FeedEventNames {
    private static final String PREFIX = "org.caseledger.";

    /** Of an event of which no more is shown than that there is one. */
    static final String WITHHELD = PREFIX + "withheld.v1";

    private FeedEventNames() {}

    static String published(String type, String revision) {
        return PREFIX + kebab(type) + ".v" + revision;
    }

    /** What every event of this type is asked for by: its name, or its published type without a revision. */
    private static List<String> ofType(Class<? extends Event> event) {
        return List.of(EventTypes.nameOf(event), PREFIX + kebab(EventTypes.nameOf(event)));
    }

    /** What events of one shape each are asked for by. */
    private static List<String> ofRevisions(Class<? extends Event> event) {
        return EventTypes.revisions(event).stream()
                .map(revision -> published(EventTypes.nameOf(event), revision))
                .toList();
    }

    private static Stream<String> allOf(Class<? extends Event> event) {
        return Stream.concat(ofType(event).stream(), ofRevisions(event).stream());
    }

    /** By name of each event that is asked for, the revisions of it that are; none where all are. */
    static Map<String, Set<String>> revisionsByName(Collection<String> asked) {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (Class<? extends Event> event : EventTypes.all()) {
            String name = EventTypes.nameOf(event);
            Set<String> revisions = EventTypes.revisions(event).stream()
                    .filter(revision -> asked.contains(published(name, revision)))
                    .collect(Collectors.toUnmodifiableSet());
            if (ofType(event).stream().anyMatch(asked::contains)) {
                wanted.put(name, Set.of());
            } else if (!revisions.isEmpty()) {
                wanted.put(name, revisions);
            }
        }
        return wanted;
    }

    static boolean isKnown(String wanted) {
        return EventTypes.all().stream().flatMap(FeedEventNames::allOf).anyMatch(wanted::equals);
    }

    /** What would be right in place of what is not known: of an event that is known, how it is asked for; else the names of all. */
    static List<String> rightFor(String unknown) {
        return EventTypes.all().stream()
                .filter(event -> ofType(event).stream().anyMatch(known -> unknown.startsWith(known + ".")))
                .findFirst()
                .map(event -> allOf(event).toList())
                .orElseGet(
                        () -> EventTypes.all().stream().map(EventTypes::nameOf).toList());
    }

    /** Everything that {@link #isKnown}. */
    static String shape() {
        return EventTypes.all().stream()
                .flatMap(FeedEventNames::allOf)
                .map(known -> known.replace(".", "\\."))
                .collect(Collectors.joining("|", "^(?:", ")$"));
    }

    private static String kebab(String type) {
        return type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
