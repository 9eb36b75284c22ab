package org.caseledger.command.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.events.DetailedEvent;
import org.caseledger.events.Event;
import org.caseledger.events.FiguresPublished;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names and fields of stored events never change. A field may be added; whoever does so approves it by writing it into the file. Anything
 * else needs a new revision and an upcaster.
 */
class ApprovedEventsTest {
    private static final JsonMapper JSON = LedgerJson.mapper();

    static List<Event> everyEvent() {
        return EveryEvent.ALL;
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void an_event_is_written_as_it_was_approved(Event event) throws IOException {
        assertThat(JSON.writeValueAsString(event))
                .as(file(event))
                .isEqualTo(JSON.readTree(approved(event)).toString());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void what_was_approved_is_read_back_as_the_event(Event event) throws IOException {
        assertThat(JSON.readValue(approved(event), event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void a_sample_sets_every_field_so_that_none_escapes_approval(Event event) throws IOException {
        JsonNode approved = JSON.readTree(approved(event));

        assertThat(approved.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(event.getClass().getRecordComponents())
                                .map(component -> component.getName())
                                .toList());
    }

    @Test
    void of_what_was_published_before_the_second_revision_its_new_fields_are_absent() throws IOException {
        FiguresPublished first = JSON.readValue(approved("FiguresPublished.v1.json"), FiguresPublished.class);

        assertThat(first.reportDigest()).isNull();
        assertThat(first.checkpoint()).isNull();
        assertThat(JSON.writeValueAsString(first))
                .isEqualTo(JSON.readTree(approved("FiguresPublished.v1.json")).toString());
    }

    static List<Class<?>> detailed() {
        return EveryEvent.ALL.stream()
                .filter(DetailedEvent.class::isInstance)
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("detailed")
    void an_event_with_which_nothing_is_sealed_is_read_and_written_as_before_anything_could_be(Class<?> type)
            throws IOException {
        String before = approved(type.getSimpleName() + ".v1.json");
        DetailedEvent read = (DetailedEvent) JSON.readValue(before, type);

        assertThat(read.sealed()).isNull();
        assertThat(read.keys()).isEmpty();
        assertThat(JSON.writeValueAsString(read))
                .isEqualTo(JSON.readTree(before).toString());
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(EveryEvent.ALL.stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(leaves(Event.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ApprovedEventsTest::leaves)
                : Stream.of(type);
    }

    private static String file(Event event) {
        String sealed = event instanceof DetailedEvent ? ".sealed" : "";
        return event.getClass().getSimpleName() + ".v" + EventTypes.revisionOf(event.getClass()) + sealed + ".json";
    }

    private static String approved(Event event) throws IOException {
        return approved(file(event));
    }

    private static String approved(String file) throws IOException {
        String name = "/approved/" + file;
        try (var in = Objects.requireNonNull(ApprovedEventsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
