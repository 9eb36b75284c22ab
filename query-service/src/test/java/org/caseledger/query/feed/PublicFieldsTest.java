package org.caseledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.events.DetailedEvent;
import org.caseledger.events.ErasureApproved;
import org.caseledger.events.Event;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.LegalHoldLifted;
import org.caseledger.events.LegalHoldPlaced;
import org.caseledger.events.PersonalDataErased;
import org.caseledger.events.PersonalEvent;
import org.caseledger.query.testing.AllEvents;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PublicFieldsTest {
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
            "channel",
            "service",
            "relief",
            "programme",
            "mode",
            "reason",
            "purpose",
            "given",
            "reportedBy",
            "agreedByWoman",
            "source",
            "callClass",
            "disposition",
            "link",
            "corrects",
            "voids",
            "entry",
            "field",
            "measures",
            "girls",
            "boys",
            "exit",
            "otherCase",
            "oldValue",
            "newValue",
            "sealed",
            "postings");

    private static final Set<String> PLACES =
            Set.of("centre", "caretaker", "district", "nameEn", "nameHi", "kind", "number", "staff", "worker");

    static Stream<Event> everyEvent() {
        return AllEvents.of(Event.class, true);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void no_event_shows_what_could_tell_who_she_is_or_what_happened(Event event) {
        boolean aboutFigures = event instanceof FiguresPublished;
        boolean aboutTheLedger = event instanceof LedgerOpened;

        assertThat(names(filtered(event, FeedScope.PLACES)).stream()
                        .filter(name -> !(aboutTheLedger && name.equals("purpose"))))
                .doesNotContainAnyElementsOf(NEVER_OPEN)
                .matches(shown -> shown.contains("occurredOn") != isAboutPersonalDataAlone(event));
        assertThat(names(filtered(event, FeedScope.OPEN)).stream()
                        .filter(name -> !(aboutFigures && name.equals("kind"))))
                .doesNotContainAnyElementsOf(PLACES);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_is_listed_and_lists_only_fields_it_has(Event event) {
        List<String> fields = Arrays.stream(event.getClass().getRecordComponents())
                .map(component -> component.getName())
                .toList();

        assertThat(fields).containsAll(PublicFields.of(event.getClass().getSimpleName(), FeedScope.PLACES));
        assertThat(PublicFields.of(event.getClass().getSimpleName(), FeedScope.OPEN)
                        .isEmpty())
                .isEqualTo(isAboutPersonalDataAlone(event));
    }

    /** Says nothing else: also that it is there would tell what is done for her. */
    private static boolean isAboutPersonalDataAlone(Event event) {
        return (event instanceof PersonalEvent && !(event instanceof DetailedEvent))
                || event instanceof LegalHoldPlaced
                || event instanceof LegalHoldLifted
                || event instanceof ErasureApproved
                || event instanceof PersonalDataErased;
    }

    @Test
    void the_decision_says_of_every_field_of_every_event_who_sees_it_and_why() throws IOException {
        Map<String, String> decided = FieldTable.read();
        Map<String, String> shown = new TreeMap<>();
        AllEvents.types(Event.class).forEach(type -> {
            for (RecordComponent field : type.getRecordComponents()) {
                shown.put(type.getSimpleName() + "." + field.getName(), shownTo(type.getSimpleName(), field.getName()));
            }
        });

        assertThat(decided).isEqualTo(shown);
    }

    private static String shownTo(String type, String field) {
        return PublicFields.of(type, FeedScope.OPEN).contains(field)
                ? "all"
                : PublicFields.of(type, FeedScope.PLACES).contains(field) ? "places" : "full";
    }

    @Test
    void an_event_or_a_field_that_is_not_listed_stays_hidden() {
        byte[] payload = "{\"caseId\":\"a\",\"diagnosis\":\"b\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(new String(PublicFields.filter("CaseAssigned", payload, FeedScope.PLACES), StandardCharsets.UTF_8))
                .isEqualTo("{\"caseId\":\"a\"}");
        assertThat(new String(PublicFields.filter("CaseDiagnosed", payload, FeedScope.PLACES), StandardCharsets.UTF_8))
                .isEqualTo("{}");
    }

    private static JsonNode filtered(Event event, FeedScope scope) {
        byte[] payload = LedgerJson.mapper().writeValueAsBytes(event);
        return LedgerJson.mapper().readTree(PublicFields.filter(event.getClass().getSimpleName(), payload, scope));
    }

    private static Set<String> names(JsonNode object) {
        return Set.copyOf(object.propertyNames());
    }
}
