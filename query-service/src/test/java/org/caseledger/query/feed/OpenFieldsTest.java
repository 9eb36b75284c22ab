package org.caseledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.events.Event;
import org.caseledger.query.testing.AllEvents;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class OpenFieldsTest {
    /** Whatever event they stand in. */
    private static final Set<String> NEVER_OPEN = Set.of(
            "serial",
            "subjectId",
            "categories",
            "gbvimsType",
            "risk",
            "ageBand",
            "step",
            "legalBasis",
            "consentBy",
            "partner",
            "partners",
            "outcome",
            "keptCase",
            "suspicious",
            "measures",
            "girls",
            "boys",
            "exit",
            "otherCase",
            "oldValue",
            "newValue",
            "postings");

    static Stream<Event> everyEvent() {
        return AllEvents.of(Event.class, true);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void no_event_shows_what_could_tell_who_she_is_or_what_happened(Event event) {
        JsonNode shown = filtered(event);

        assertThat(names(shown)).doesNotContainAnyElementsOf(NEVER_OPEN).contains("occurredOn");
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_is_listed_and_lists_only_fields_it_has(Event event) {
        List<String> fields = Arrays.stream(event.getClass().getRecordComponents())
                .map(component -> component.getName())
                .toList();

        assertThat(fields).containsAll(OpenFields.of(event.getClass().getSimpleName()));
        assertThat(OpenFields.of(event.getClass().getSimpleName())).isNotEmpty();
    }

    @Test
    void number_and_reasons_are_hidden_where_they_tell() {
        assertThat(OpenFields.of("CaseRegistered")).doesNotContain("number");
        assertThat(OpenFields.of("RegistrationNumberIssued")).doesNotContain("number");
        assertThat(OpenFields.of("CaseClosed")).doesNotContain("reason");
        assertThat(OpenFields.of("CaseReopened")).doesNotContain("reason");
    }

    @Test
    void an_event_or_a_field_that_is_not_listed_stays_hidden() {
        byte[] payload = "{\"caseId\":\"a\",\"diagnosis\":\"b\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(new String(OpenFields.filter("CaseAssigned", payload), StandardCharsets.UTF_8))
                .isEqualTo("{\"caseId\":\"a\"}");
        assertThat(new String(OpenFields.filter("CaseDiagnosed", payload), StandardCharsets.UTF_8))
                .isEqualTo("{}");
    }

    private static JsonNode filtered(Event event) {
        byte[] payload = LedgerJson.mapper().writeValueAsBytes(event);
        return LedgerJson.mapper().readTree(OpenFields.filter(event.getClass().getSimpleName(), payload));
    }

    private static Set<String> names(JsonNode object) {
        return Set.copyOf(object.propertyNames());
    }
}
