package org.caseledger.query.feed;

import java.util.Arrays;
import java.util.stream.Stream;
import org.caseledger.events.Event;
import org.caseledger.query.testing.AllEvents;

/** Fields of events that the open feed does not show, as {@code Event.field}; without events of which it shows nothing, whose fields cannot be put back alone. */
final class HiddenFields {
    private HiddenFields() {}

    static Stream<String> all() {
        return AllEvents.types(Event.class)
                .filter(type -> !PublicFields.isWithheld(type.getSimpleName(), FeedScope.OPEN))
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .map(field -> type.getSimpleName() + "." + field.getName()))
                .filter(HiddenFields::contain);
    }

    /** @param field with what it is inside of that field, where it has parts */
    static boolean contain(String field) {
        int dot = field.indexOf('.');
        int end = field.indexOf('.', dot + 1);
        String name = field.substring(dot + 1, end < 0 ? field.length() : end);
        return !PublicFields.of(field.substring(0, dot), FeedScope.OPEN).contains(name);
    }
}
