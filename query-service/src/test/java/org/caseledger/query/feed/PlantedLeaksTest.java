package org.caseledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.feed.FeedAttacker.Finding;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Each thing the feed hides is put back alone, and the attacker finds it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedLeaksTest {
    /** Of some hundred; the product hides them all, and {@link FeedUnderAttackTest} looks for each. */
    private static final int DRAWN = 25;

    private final TestStore store = TestStore.local();
    private List<LogEvent> stored = List.of();

    @SuppressWarnings("NullAway.Init") // made before all tests
    private FeedAttacker attacker;

    @BeforeAll
    void write() {
        try (TestLog log = new TestLog(store.uri())) {
            SyntheticLedger.write(log);
            stored = log.events();
        }
        attacker = new FeedAttacker(stored, HiddenFields::contain);
    }

    @AfterAll
    void close() {
        store.close();
    }

    static List<String> hiddenFields() {
        return Tries.drawn(
                Tries.seeded("planted leaks"), DRAWN, HiddenFields.all().toList());
    }

    @ParameterizedTest
    @MethodSource("hiddenFields")
    void a_hidden_field_would_be_found_if_it_were_put_back(String field) {
        assertThat(attacker.finds(leaking(field), field)).isTrue();
    }

    /** What the decision says of fields that tell another one. */
    @ParameterizedTest
    @CsvSource({
        "CaseRegistered.channel, CaseRegistered.ageBand",
        "CaseRegistered.channel, CaseClassified.categories",
        "ServiceProvided.service, CaseClassified.categories",
        "SkillTrainingLinked.programme, CaseRegistered.ageBand",
        "CaseReferred.partner, CaseRegistered.ageBand",
        "CaseReferred.consentBy, CaseRegistered.ageBand",
        "LegalStepRecorded.dueOn, CaseRegistered.ageBand",
        "ServiceNotProvided.reason, CaseClosed.reason",
        "ReliefSecured.relief, CaseResolved.outcome",
        "FollowUpRecorded.mode, FollowUpRecorded.outcome",
        "ServiceProvided.sealed.fields, CaseClassified.categories",
        "HelplineCallLogged.callClass, RiskAssessed.risk",
        "HelplineCallLogged.source, CaseRegistered.channel",
        "CaseAssigned.worker, CaseRegistered.centre",
        "CaseAssigned.worker, place",
        "RegistrationNumberIssued.centre, number",
        "CaseRegistered.centre, number",
        "CaseRegistered.subjectId, same woman",
        "CasesLinked.otherCase, another case",
        "CaseClosed.caseId, death",
        "FollowUpRecorded.caseId, death",
        "CallTakenUp.caseId, case of a call"
    })
    void a_hidden_field_tells_another_one(String field, String secret) {
        assertThat(attacker.findings(leaking(field))).contains(new Finding(field, secret));
    }

    @Test
    void the_place_in_a_stream_would_tell_numbers_and_follow_ups() {
        List<SeenEvent> leaking = stored.stream()
                .map(event -> new SeenEvent(
                        event.type(),
                        FeedAttacker.WITHOUT_CASE.contains(event.type())
                                ? Map.of()
                                : Map.of("@aggregatesequence", Long.toString(event.sequence()))))
                .toList();

        assertThat(attacker.findings(leaking))
                .contains(
                        new Finding("RegistrationNumberIssued.@aggregatesequence", "number"),
                        new Finding("ServiceProvided.@aggregatesequence", "case of a follow-up"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RegistrationNumberIssued", "CentreSuspended", "StaffPosted", "CaseClosed", "FollowUpRecorded"})
    void subject_and_metadata_would_be_found(String type) {
        List<SeenEvent> subject = leaking(type, event -> Map.of("@subject", event.aggregate()));
        List<SeenEvent> metadata =
                leaking(type, event -> Map.of("@metadata", Base64.getEncoder().encodeToString(event.metaData())));

        assertThat(attacker.findings(subject)).isNotEmpty();
        assertThat(attacker.findings(metadata)).isNotEmpty();
    }

    /** This field of this event alone, as it would leave. */
    private List<SeenEvent> leaking(String leak) {
        String[] at = leak.split("\\.");
        List<SeenEvent> leaking = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            String type = stored.get(i).type();
            if (type.equals(at[0])) {
                ObjectNode event = (ObjectNode) attacker.payload(i).deepCopy();
                event.retain(at[1], "occurredOn");
                leaking.add(SeenEvent.of(
                        type, LedgerJson.mapper().createObjectNode().set("data", event)));
            } else {
                leaking.add(new SeenEvent(type, Map.of()));
            }
        }
        return leaking;
    }

    private List<SeenEvent> leaking(String type, Function<LogEvent, Map<String, String>> values) {
        return stored.stream()
                .map(event -> new SeenEvent(event.type(), event.type().equals(type) ? values.apply(event) : Map.of()))
                .toList();
    }
}
