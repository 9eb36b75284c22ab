package org.caseledger.query.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Simple names of all events this version knows. */
    static Set<String> known() {
        return leaves(Event.class).map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
    }

    /** Everything that {@link #matches} some event this version knows. */
    static String shape() {
        List<String> names = known().stream().sorted().toList();
        String published = names.stream().map(FeedEventNames::kebab).collect(Collectors.joining("|"));
        return "^(?:" + String.join("|", names) + "|" + PREFIX.replace(".", "\\.") + "(?:" + published
                + ")(?:\\.v.*)?)$";
    }

    /** What a caller may write for this event: its name, or its published type with or without the revision. */
    static boolean matches(String type, String wanted) {
        String published = PREFIX + kebab(type);
        return wanted.equals(type) || wanted.equals(published) || wanted.startsWith(published + ".v");
    }

    private static String kebab(String type) {
        return type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(FeedEventNames::leaves);
    }
}
