package org.caseledger.query.casehistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.IdentityField;
import org.caseledger.events.IdentityRecorded;
import org.caseledger.events.NoteAdded;
import org.caseledger.events.NoteKind;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.FileLines;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A case that was resolved, reopened when violence recurred, and resolved again. */
abstract class CaseHistoryContract extends QueryServiceContract {
    private static final LocalDate REGISTERED = LocalDate.of(2025, 6, 2);
    private static final LocalDate RESOLVED = LocalDate.of(2025, 6, 20);
    private static final LocalDate REOPENED = LocalDate.of(2025, 7, 6);
    private static final LocalDate RESOLVED_AGAIN = LocalDate.of(2025, 8, 1);
    private static final LocalDate PUT_RIGHT = LocalDate.of(2025, 8, 10);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final Who ADMINISTRATOR = new Who("administrator-1", Role.CENTRE_ADMINISTRATOR, PATNA);

    private static final List<PersonKey> HER_KEY = List.of(new PersonKey(Person.WOMAN, new UUID(0, 77)));

    private final OneCase came = new OneCase(PATNA, REGISTERED, 1);
    private final OneCase wrong = new OneCase(PATNA, REGISTERED, 2);
    private final OneCase moved = new OneCase(PATNA, REGISTERED, 3);
    private final OneCase resolvedWrongly = new OneCase(PATNA, REGISTERED, 4);
    private final OneCase fromPaper = new OneCase(PATNA, LocalDate.of(2024, 12, 2), 417);
    private final OneCase sealed = new OneCase(PATNA, REGISTERED, 6);
    private long reopenedAt;

    @Override
    protected void given(TestLog log) {
        log.append(REGISTERED, WORKER, came.registered());
        log.append(REGISTERED.plusDays(1), WORKER, came.classified(REGISTERED, Category.DOMESTIC_VIOLENCE));
        log.append(REGISTERED.plusDays(3), WORKER, came.served(REGISTERED.plusDays(1), Service.LEGAL_AID));
        log.append(RESOLVED, ADMINISTRATOR, came.resolved(RESOLVED));
        reopenedAt = log.append(
                REOPENED.plusDays(1),
                WORKER,
                came.followedUp(RESOLVED.plusDays(15), FollowUpOutcome.VIOLENCE_RECURRED, REOPENED),
                came.reopened(REOPENED, ReopeningReason.VIOLENCE_RECURRED));
        log.append(RESOLVED_AGAIN, ADMINISTRATOR, came.resolved(RESOLVED_AGAIN));
        log.append(REGISTERED, WORKER, sealed.registered());
        log.append(
                REGISTERED,
                WORKER,
                identity(
                        List.of(IdentityField.NAME, IdentityField.DISABILITY, IdentityField.ACCUSED),
                        IdentityField.PHONES),
                identity(List.of(IdentityField.DISABILITY)),
                new NoteAdded(sealed.id(), NoteKind.COUNSELLING, HER_KEY, REGISTERED),
                new NoteAdded(sealed.id(), NoteKind.LEGAL, HER_KEY, REGISTERED));
        log.append(PUT_RIGHT, WORKER, wrong.registered());
        log.append(PUT_RIGHT, WORKER, wrong.served(PUT_RIGHT, Service.LEGAL_AID));
        Event transfer = wrong.transferred(GAYA, PUT_RIGHT);
        Event service = wrong.served(PUT_RIGHT, Service.MEDICAL_AID);
        log.append(PUT_RIGHT, WORKER, transfer);
        log.append(PUT_RIGHT, WORKER, service);
        log.append(
                PUT_RIGHT.plusDays(1),
                WORKER,
                wrong.corrected(3, service, "service", "MEDICAL_AID", "LEGAL_AID", PUT_RIGHT),
                wrong.redated(3, service, PUT_RIGHT.minusDays(1), PUT_RIGHT));
        log.append(PUT_RIGHT.plusDays(2), WORKER, wrong.voided(2, transfer, PUT_RIGHT));
        log.append(PUT_RIGHT.plusDays(2), WORKER, moved.registered());
        log.append(PUT_RIGHT.plusDays(2), WORKER, moved.transferred(GAYA, PUT_RIGHT.plusDays(2)));
        log.append(
                PUT_RIGHT.plusDays(2),
                WORKER,
                fromPaper.broughtForward(PUT_RIGHT, CaseStatus.UNDER_FOLLOW_UP, RESOLVED));
        Event[] resolution = resolvedWrongly.resolved(RESOLVED);
        log.append(PUT_RIGHT.plusDays(3), WORKER, resolvedWrongly.registered());
        log.append(PUT_RIGHT.plusDays(3), ADMINISTRATOR, resolution);
        log.append(PUT_RIGHT.plusDays(4), ADMINISTRATOR, resolvedWrongly.voided(1, resolution[0], PUT_RIGHT));
    }

    @Test
    void every_event_is_told_in_order_with_who_when_it_happened_and_when_it_was_recorded() {
        JsonNode history = history("").json();

        assertThat(history.get("number").asString()).isEqualTo(came.number());
        assertThat(history.get("centre").asString()).isEqualTo(PATNA);
        assertThat(texts(history, "type"))
                .containsExactly(
                        "CaseRegistered",
                        "CaseClassified",
                        "ServiceProvided",
                        "CaseResolved",
                        "FollowUpPlanned",
                        "FollowUpRecorded",
                        "CaseReopened",
                        "CaseResolved",
                        "FollowUpPlanned");
        JsonNode served = history.get("events").get(2);
        assertThat(served.get("occurredOn").asString()).isEqualTo("2025-06-03");
        assertThat(served.get("recordedAt").asString()).isEqualTo("2025-06-05T06:30:00Z");
        assertThat(served.get("sequence").asLong()).isEqualTo(2);
        assertThat(served.get("actor").asString()).isEqualTo("case-worker-1");
        assertThat(served.get("role").get("code").asString()).isEqualTo("CASE_WORKER");
        assertThat(served.get("role").get("label").get("hi").asString()).isEqualTo("केस वर्कर");
        assertThat(served.get("centre").asString()).isEqualTo(PATNA);
        assertThat(served.get("fields").get("service").get("code").asString()).isEqualTo("LEGAL_AID");
    }

    @Test
    void an_entry_has_the_block_that_it_was_sealed_in_and_the_leaf_that_the_tree_has() {
        JsonNode events = history("").json().get("events");

        assertThat(events.get(5).get("block").asLong())
                .isEqualTo(events.get(5).get("position").asLong());
        assertThat(events.get(6).get("block").asLong())
                .isEqualTo(events.get(5).get("block").asLong());
        events.forEach(event -> assertThat(event.get("leaf").asString())
                .isEqualTo(service.get(
                                Users.AUDITOR,
                                "/api/proof/" + event.get("position").asLong())
                        .json()
                        .get("leaf")
                        .asString()));
    }

    @Test
    void it_says_how_many_days_later_it_was_recorded_where_somebody_could_have_been_late() {
        JsonNode events = history("").json().get("events");

        assertThat(events.get(2).get("delayDays").asInt()).isEqualTo(2);
        assertThat(events.get(3).get("delayDays").asInt()).isZero();
        assertThat(events.get(4).has("delayDays")).as("planned by the ledger").isFalse();
    }

    @Test
    void the_file_has_what_the_answer_has() {
        JsonNode served = history("").json().get("events").get(2);
        Map<String, String> line = FileLines.of(history("?format=csv")).get(2).toMap();

        assertThat(line)
                .containsEntry("Position in the ledger", served.get("position").asString())
                .containsEntry(
                        "Block (position of its first event)",
                        served.get("block").asString())
                .containsEntry("Leaf hash", served.get("leaf").asString())
                .containsEntry("Number in the case", "2")
                .containsEntry("Days until recorded", "2")
                .containsEntry("What was recorded", "Service provided: Legal aid")
                .containsEntry("Recorded by", "case-worker-1")
                .containsEntry("Put right by entry", "");
        assertThat(FileLines.of(service.get(Users.WORKER_IN_PATNA, path(wrong.id()) + "?format=csv"))
                        .get(3)
                        .toMap())
                .containsEntry("Put right by entry", "4; 5");
    }

    @Test
    void a_reopening_reads_well_in_both_languages() {
        JsonNode events = history("").json().get("events");

        assertThat(events.get(5).get("meaning").get("en").asString())
                .isEqualTo("Follow-up: Violence recurred (By telephone); for the one due on 5 July 2025");
        assertThat(events.get(6).get("meaning").get("en").asString()).isEqualTo("Case reopened: Violence recurred");
        assertThat(events.get(6).get("meaning").get("hi").asString()).isEqualTo("मामला पुनः खोला गया: पुनः हिंसा");
    }

    @Test
    void an_entry_says_what_became_of_it_and_what_did_so_stands_there_too() {
        JsonNode events =
                service.get(Users.WORKER_IN_PATNA, path(wrong.id())).json().get("events");

        assertThat(events.get(3).get("correctedBy").toString()).isEqualTo("[4,5]");
        assertThat(events.get(3).has("voidedBy")).isFalse();
        assertThat(events.get(2).get("voidedBy").asLong()).isEqualTo(6);
        assertThat(events.get(2).get("correctedBy").toString()).isEqualTo("[]");
        assertThat(events.get(4).at("/fields/newValue/hi").asString()).isEqualTo("विधिक सहायता");
        assertThat(events.get(5).at("/fields/newValue").asString()).isEqualTo("2025-08-09");
        assertThat(events.get(6).get("meaning").get("en").asString())
                .isEqualTo("Entry 2 (Transfer) retracted; reason: Entered in the wrong case");
    }

    @Test
    void what_became_of_an_entry_later_is_not_told_as_known_before() {
        JsonNode before = service.get(Users.WORKER_IN_PATNA, path(wrong.id()) + "?knownAt=" + PUT_RIGHT)
                .json();

        assertThat(before.get("events").get(3).get("correctedBy").toString()).isEqualTo("[]");
        assertThat(before.get("events").get(2).has("voidedBy")).isFalse();
        assertThat(before.get("centre").asString()).isEqualTo(GAYA);
    }

    @Test
    void a_case_is_where_it_was_transferred_to_and_back_where_a_voided_transfer_took_it_from() {
        assertThat(service.get(Users.WORKER_IN_GAYA, path(moved.id()))
                        .json()
                        .get("centre")
                        .asString())
                .isEqualTo(GAYA);
        assertThat(service.get(Users.WORKER_IN_PATNA, path(moved.id())).status())
                .isEqualTo(404);
        JsonNode back = service.get(Users.WORKER_IN_PATNA, path(wrong.id())).json();
        assertThat(back.get("centre").asString()).isEqualTo(PATNA);
        assertThat(back.get("status").get("code").asString()).isEqualTo("IN_SERVICE");
    }

    @Test
    void a_case_from_paper_has_its_paper_number_and_the_status_it_came_with() {
        JsonNode history =
                service.get(Users.WORKER_IN_PATNA, path(fromPaper.id())).json();

        assertThat(history.get("number").asString()).isEqualTo("BR-PAT-01-BF-417/2024");
        assertThat(history.get("status").get("code").asString()).isEqualTo("UNDER_FOLLOW_UP");
    }

    @Test
    void neither_postings_nor_the_woman_s_identity_are_told() {
        assertThat(history("").text()).doesNotContain("postings", "subjectId");
    }

    /** That she has a disability, or has had counselling, is more than may be known to who has nothing in these columns. */
    @Test
    void of_what_is_under_seal_the_kinds_are_told_that_the_reader_may_know_of() {
        List<String> all = List.of(
                "Identity recorded, under seal: Name, Disability, The accused; counts no more: Phones",
                "Identity recorded, under seal: Disability",
                "Note added, under seal: Counselling",
                "Note added, under seal: Law");
        assertThat(sealed(Users.ADMINISTRATOR_IN_PATNA)).isEqualTo(all);
        assertThat(sealed(Users.AUDITOR)).isEqualTo(all);
        assertThat(sealed(Users.STATE_OFFICER))
                .containsExactly(
                        "Identity recorded, under seal: Name; counts no more: Phones",
                        "Identity",
                        "Note",
                        "Note added, under seal: Law");
        for (String way : List.of(path(sealed.id()), path(sealed, "knowledge"), path(sealed.id()) + "?format=csv")) {
            assertThat(service.get(Users.STATE_OFFICER, way).text())
                    .contains("Law")
                    .doesNotContainIgnoringCase("disability")
                    .doesNotContainIgnoringCase("accused")
                    .doesNotContainIgnoringCase("counselling");
        }
    }

    private List<String> sealed(DemoUser reader) {
        return service.get(reader, path(sealed.id()))
                .json()
                .get("events")
                .valueStream()
                .filter(event -> Set.of("IdentityRecorded", "NoteAdded")
                        .contains(event.get("type").asString()))
                .map(event -> event.at("/meaning/en").asString())
                .toList();
    }

    @Test
    void the_case_is_shown_as_it_was_known_on_a_day_at_an_instant_and_at_a_position() {
        JsonNode day = history("?knownAt=" + REOPENED).json();
        JsonNode instant = history("?knownAt=2025-07-07T06:30:00Z").json();
        JsonNode position = history("?knownAt=" + (reopenedAt - 1)).json();

        assertThat(day.get("status").get("code").asString()).isEqualTo("UNDER_FOLLOW_UP");
        assertThat(day.get("events").size()).isEqualTo(5);
        assertThat(day.get("position").asLong()).isEqualTo(reopenedAt - 2);
        assertThat(instant.get("status").get("code").asString()).isEqualTo("IN_SERVICE");
        assertThat(instant.get("events").size()).isEqualTo(7);
        assertThat(position.get("events").size()).isEqualTo(6);
    }

    @Test
    void before_it_was_registered_the_case_is_unknown() {
        assertThat(history("?knownAt=" + REGISTERED.minusDays(1)).status()).isEqualTo(404);
    }

    @Test
    void a_moment_that_is_none_is_a_problem_that_says_what_would_be_right() {
        Answer unreadable = history("?knownAt=yesterday");
        Answer beyond = history("?knownAt=999999");

        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.json().get("code").asString()).isEqualTo("KNOWN_AT_UNREADABLE");
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.json().get("detail").asString())
                .contains(Long.toString(service.log().head()));
    }

    @Test
    void who_does_not_see_the_centre_gets_the_answer_for_an_unknown_case() {
        Answer outOfScope = service.get(Users.WORKER_IN_GAYA, path(came.id()), "hi");
        Answer unknown = service.get(Users.WORKER_IN_GAYA, path(UUID.randomUUID()), "hi");

        assertThat(outOfScope.status()).isEqualTo(404);
        assertThat(outOfScope.text()).isEqualTo(unknown.text());
        assertThat(outOfScope.json().get("title").asString()).isEqualTo("यह मामला ज्ञात नहीं है");
        assertThat(service.get(Users.STATE_OFFICER, path(UUID.randomUUID())).status())
                .isEqualTo(404);
    }

    @Test
    void district_and_state_officers_and_auditors_see_it_and_systems_do_not() {
        assertThat(List.of(Users.OFFICER_OF_PATNA, Users.STATE_OFFICER, Users.AUDITOR))
                .allSatisfy(user ->
                        assertThat(service.get(user, path(came.id())).status()).isEqualTo(200));
        assertThat(service.get(Users.INTEGRATOR, path(came.id())).status()).isEqualTo(403);
    }

    @Test
    void what_was_known_of_a_case_is_what_had_been_recorded_by_then_and_by_whom() {
        JsonNode knowledge = knowledge(came, "?at=" + RESOLVED).json();

        assertThat(knowledge.get("status").get("code").asString()).isEqualTo("UNDER_FOLLOW_UP");
        assertThat(knowledge.get("knownAt").asString()).isEqualTo(RESOLVED.toString());
        assertThat(entries(knowledge, "type"))
                .containsExactly(
                        "CaseRegistered", "CaseClassified", "ServiceProvided", "CaseResolved", "FollowUpPlanned");
        assertThat(entries(knowledge, "actor"))
                .containsExactly(
                        "case-worker-1", "case-worker-1", "case-worker-1", "administrator-1", "administrator-1");
        assertThat(knowledge.at("/entries/2/occurredOn").asString()).isEqualTo("2025-06-03");
        assertThat(knowledge.at("/entries/2/recordedAt").asString()).isEqualTo("2025-06-05T06:30:00Z");
    }

    @Test
    void an_entry_is_known_as_it_stood_then() {
        JsonNode before = knowledge(wrong, "?at=" + PUT_RIGHT).json();
        JsonNode after = knowledge(wrong, "").json();

        assertThat(states(before)).containsOnly("IN_FORCE").hasSize(4);
        assertThat(states(after))
                .containsExactly("IN_FORCE", "IN_FORCE", "VOIDED", "CORRECTED", "IN_FORCE", "IN_FORCE", "IN_FORCE");
        assertThat(after.at("/entries/3/meaning/en").asString()).isEqualTo("Service provided: Medical aid");
        assertThat(after.at("/entries/3/putRight/en").asString()).isEqualTo("Service provided: Legal aid");
        assertThat(after.at("/entries/2/putRight").isMissingNode()).isTrue();
    }

    @Test
    void a_plan_whose_resolution_was_retracted_is_superseded_and_was_in_force_before() {
        assertThat(states(knowledge(resolvedWrongly, "?at=" + PUT_RIGHT.plusDays(3))
                        .json()))
                .containsExactly("IN_FORCE", "IN_FORCE", "IN_FORCE");
        assertThat(states(knowledge(resolvedWrongly, "").json()))
                .containsExactly("IN_FORCE", "VOIDED", "SUPERSEDED", "IN_FORCE");
    }

    @Test
    void what_was_known_is_a_file_too() {
        assertThat(FileLines.of(knowledge(wrong, "?format=csv&lang=hi")).get(2).toMap())
                .containsEntry("तब तक प्रविष्टि की स्थिति", "निरस्त")
                .containsEntry("दर्ज करने वाला", "case-worker-1");
    }

    @Test
    void what_was_known_is_told_to_those_who_see_the_case_and_to_nobody_before_there_was_one() {
        assertThat(service.get(Users.WORKER_IN_GAYA, path(came, "knowledge")).text())
                .isEqualTo(service.get(Users.WORKER_IN_GAYA, "/api/cases/" + UUID.randomUUID() + "/knowledge")
                        .text())
                .contains("CASE_UNKNOWN");
        assertThat(service.get(Users.INTEGRATOR, path(came, "knowledge")).status())
                .isEqualTo(403);
        assertThat(knowledge(came, "?at=" + REGISTERED.minusDays(1)).status()).isEqualTo(404);
    }

    @Test
    void a_moment_of_knowledge_that_is_none_is_named_with_what_would_be_right() {
        JsonNode unreadable = knowledge(came, "?at=yesterday").json();

        assertThat(unreadable.get("code").asString()).isEqualTo("KNOWN_AT_UNREADABLE");
        assertThat(unreadable.toString()).contains("\"pointer\":\"at\"", "2026-01-31");
        assertThat(knowledge(came, "?at=999999").json().get("code").asString()).isEqualTo("KNOWN_AT_BEYOND_HEAD");
    }

    private Answer knowledge(OneCase one, String query) {
        return service.get(Users.WORKER_IN_PATNA, path(one, "knowledge") + query);
    }

    private IdentityRecorded identity(List<IdentityField> fields, IdentityField... withdrawn) {
        return new IdentityRecorded(sealed.id(), fields, List.of(withdrawn), HER_KEY, REGISTERED);
    }

    private static String path(OneCase one, String of) {
        return "/api/cases/" + one.id() + "/" + of;
    }

    private static List<String> entries(JsonNode knowledge, String field) {
        return knowledge
                .get("entries")
                .valueStream()
                .map(entry -> entry.get(field).asString())
                .toList();
    }

    private static List<String> states(JsonNode knowledge) {
        return knowledge
                .get("entries")
                .valueStream()
                .map(entry -> entry.at("/state/code").asString())
                .toList();
    }

    private Answer history(String query) {
        return service.get(Users.WORKER_IN_PATNA, path(came.id()) + query);
    }

    private static String path(UUID id) {
        return "/api/cases/" + id + "/history";
    }

    private static List<String> texts(JsonNode history, String field) {
        return StreamSupport.stream(history.get("events").spliterator(), false)
                .map(event -> event.get(field).asString())
                .toList();
    }
}
