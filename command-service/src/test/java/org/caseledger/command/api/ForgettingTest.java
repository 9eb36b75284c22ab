package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.searchindex.SearchIndexSchema;
import org.caseledger.eventlog.ChainCheck;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.PersonalDataErased;
import org.caseledger.local.testing.Alerts;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.mongo.LedgerDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the second approval to the keys that are gone, at services that keep a key for a moment alone. */
@BesideOthers
class ForgettingTest extends ForgettingStoryTest {
    private static final Duration FENCE = Duration.ofMillis(800);
    /** Beside others a process may come to a turn late. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Map<Store, Service> FENCED = new ConcurrentHashMap<>();

    private final List<Service> others = new ArrayList<>();

    @Override
    String database() {
        return "forgetting";
    }

    @Override
    Map<String, String> settings() {
        return with("caseledger.forgetting.fence", FENCE.toMillis() + "ms");
    }

    @AfterEach
    void stopOthers() {
        others.forEach(Service::stop);
    }

    @AfterAll
    static void stopFenced() {
        FENCED.values().forEach(Service::stop);
        FENCED.clear();
    }

    @Test
    void what_two_persons_approve_is_forgotten_in_all_her_cases_and_nothing_else_is() {
        String one = endedLongAgo();
        String other = endedLongAgo();
        String ofAnother = endedLongAgo();
        Set<String> keys = keysOf(service, one, other);
        ok(approve(DISTRICT, one, other));
        shown(reveal(one));

        ok(approve(STATE, one, other));

        await().atMost(PATIENCE).until(() -> isForgotten(service, one) && isForgotten(service, other));
        await().atMost(PATIENCE).until(() -> stored(service, keys).isEmpty());
        shown(reveal(ofAnother));
        Answer gone = reveal(one);
        refused(gone, 410, "FORGOTTEN");
        assertThat(gone.text("detail")).contains(TODAY.toString());
        refused(post(one + "/break-glass", "{\"reason\":\"LIFE_AT_RISK\"}", ADMINISTRATOR_A), 410, "FORGOTTEN");
        assertThat(new LookReader(service.bean(AccessMonths.class))
                        .at(
                                UUID.fromString(idOf(one)),
                                AccessMonths.of(service.bean(LedgerClock.class).now()),
                                Long.MAX_VALUE,
                                2))
                .extracting(
                        look -> look.look().kind() + " " + look.look().looker().role())
                .containsExactly("CASE CENTRE_ADMINISTRATOR", "CASE CASE_WORKER");
        refused(note(one), 409, "CASE_IS_FORGOTTEN");
        refused(post(one + "/legal-holds", COURT, STATE), 409, "CASE_IS_FORGOTTEN");
        refused(approve(DISTRICT, one), 409, "CASE_IS_FORGOTTEN");
        ok(post(one + "/risk-assessments", on(LONG_AGO, "\"risk\":\"HIGH\""), WORKER_A));
        await().during(Duration.ofMillis(400)).until(() -> alerts(service).isEmpty()); // nobody misses the keys
    }

    @Test
    void she_is_found_no_more_also_when_the_index_is_made_anew() {
        String path = registered(WORKER_A, LONG_AGO);
        ok(post(path + "/identity", on(LONG_AGO, "\"name\":\"Vibhavarini\""), WORKER_A));
        close(path, LONG_AGO, "WITHDRAWN_BY_WOMAN", ADMINISTRATOR_A);
        assertThat(foundByName()).contains(idOf(path));
        ok(approve(DISTRICT, path));
        ok(approve(STATE, path));
        await().atMost(PATIENCE)
                .until(() -> isForgotten(service, path)
                        && stored(service, keysOf(service, path)).isEmpty());

        assertThat(foundByName()).doesNotContain(idOf(path));
        Document entry = new Document(SearchIndexSchema.CASE, idOf(path));
        assertThat(index().find(entry).first()).containsOnlyKeys("_id", "generation", "case", "version");
        index().deleteMany(new Document());
        assertThat(foundByName()).doesNotContain(idOf(path));
        assertThat(index().find(entry).first()).containsEntry(SearchIndexSchema.WORDS, List.of());
    }

    @Test
    void where_her_keys_are_opened_again_she_is_found_also_if_something_was_retracted_meanwhile() {
        service = fenced();
        String path = beingForgotten();

        ok(post(path + "/voidings", "{\"entry\":2,\"reason\":\"WRONG_CASE\"}", ADMINISTRATOR_A));
        assertThat(foundByName()).doesNotContain(idOf(path));

        assertFoundOnceHeld(path);
    }

    @Test
    void or_if_the_index_was_made_anew() {
        service = fenced();
        String path = beingForgotten();

        index().deleteMany(new Document());
        assertThat(foundByName()).doesNotContain(idOf(path));

        assertFoundOnceHeld(path);
    }

    /** By its name, with an entry that may be retracted; its keys are closed, and no process has one any more. */
    private String beingForgotten() {
        String path = registered(WORKER_A, LONG_AGO);
        ok(post(path + "/identity", on(LONG_AGO, "\"name\":\"Vibhavarini\""), WORKER_A));
        ok(post(path + "/identity", on(LONG_AGO, "\"calledBy\":\"Vibha\""), WORKER_A));
        close(path, LONG_AGO, "WITHDRAWN_BY_WOMAN", ADMINISTRATOR_A);
        assertThat(foundByName()).contains(idOf(path));
        ok(approve(DISTRICT, path));
        ok(approve(STATE, path));
        await().atMost(PATIENCE).until(() -> reveal(path).status() == 409);
        return path;
    }

    private void assertFoundOnceHeld(String path) {
        ok(post(path + "/legal-holds", COURT, PROTECTION));
        await().atMost(PATIENCE)
                .until(() -> closed(service, keysOf(service, path)).isEmpty());

        assertThat(foundByName()).contains(idOf(path));
        assertThat(index().find(new Document(SearchIndexSchema.CASE, idOf(path))))
                .as("it waits no more")
                .hasSize(1);
    }

    private MongoCollection<Document> index() {
        return service.bean(LedgerDatabases.class).keys().getCollection(SearchIndexSchema.COLLECTION);
    }

    private String foundByName() {
        Answer answer = post("/api/search/by-name", "{\"name\":\"Vibhavarini\",\"reason\":\"SHE_RINGS\"}", WORKER_A);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.http().body();
    }

    @Test
    void what_the_event_says_is_when_the_keys_went_and_by_when_no_copy_of_them_opens_anything() {
        String path = approvedTwice();
        await().atMost(PATIENCE).until(() -> isForgotten(service, path));

        List<LogEvent> life = life(service, path);
        LogEvent last = life.get(life.size() - 1);
        PersonalDataErased erased = LedgerJson.mapper().readValue(last.payload(), PersonalDataErased.class);

        assertThat(erased.occurredOn()).isEqualTo(TODAY);
        assertThat(erased.unrecoverableFrom()).isEqualTo(TODAY.plusDays(35));
        assertThat(Duration.between(erased.keyDeletedAt(), last.time()))
                .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(5));
    }

    /** All that is verified, counted and handed out as evidence is read from it. */
    @Test
    void the_log_up_to_there_stays_byte_by_byte_and_what_comes_is_chained_to_it() {
        String path = endedLongAgo();
        List<RawBsonDocument> before = blocks();
        Set<String> keys = keysOf(service, path);

        ok(approve(DISTRICT, path));
        ok(approve(STATE, path));
        await().atMost(PATIENCE)
                .until(() -> isForgotten(service, path) && stored(service, keys).isEmpty());

        List<RawBsonDocument> after = blocks();
        assertThat(after).startsWith(before.toArray(RawBsonDocument[]::new));
        LogReader log = service.bean(LogReader.class);
        assertThatCode(() -> new ChainCheck(-1, null).extend(log.window(0, 10_000)))
                .doesNotThrowAnyException();
    }

    private List<RawBsonDocument> blocks() {
        return service.bean(LedgerDatabases.class)
                .log()
                .getCollection(LogReader.COLLECTION, RawBsonDocument.class)
                .find()
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    @Test
    void a_key_is_closed_to_all_and_stays_until_the_fence_is_over() {
        service = fenced();
        String path = endedLongAgo();
        Set<String> keys = keysOf(service, path);
        ok(approve(DISTRICT, path));
        ok(approve(STATE, path));

        await().atMost(PATIENCE).until(() -> closed(service, keys).equals(keys));

        await().atMost(PATIENCE).until(() -> reveal(path).status() == 409);
        refused(reveal(path), 409, "ERASURE_UNDER_WAY");
        refused(note(path), 409, "ERASURE_UNDER_WAY");
        await().during(Duration.ofMillis(500))
                .until(() -> stored(service, keys).equals(keys) && !isForgotten(service, path));
    }

    @Test
    @Turn.Second
    void a_hold_that_is_placed_while_the_fence_stands_opens_the_keys_of_all_her_cases_again() {
        service = fenced();
        String one = endedLongAgo();
        String other = endedLongAgo();
        Set<String> keys = keysOf(service, one, other);
        ok(approve(DISTRICT, one, other));
        ok(approve(STATE, one, other));
        await().atMost(PATIENCE).until(() -> closed(service, keys).equals(keys));
        assertThat(isUnderWay(one) && isUnderWay(other)).isTrue();

        ok(post(one + "/legal-holds", COURT, PROTECTION));

        await().atMost(PATIENCE).until(() -> closed(service, keys).isEmpty());
        assertThat(get(service, other + "/erasure", STATE)
                        .json()
                        .get("approvals")
                        .asInt())
                .isEqualTo(2);
        assertThat(isUnderWay(one) || isUnderWay(other)).isFalse();
        shown(reveal(one));
        shown(reveal(other));
    }

    private boolean isUnderWay(String path) {
        return get(service, path + "/erasure", STATE).json().get("underWay").asBoolean();
    }

    @Test
    @Turn.Third
    void all_of_it_waits_where_one_of_her_cases_is_held() {
        String one = endedLongAgo();
        String other = endedLongAgo();
        ok(approve(DISTRICT, one, other));
        ok(approve(STATE, one, other));
        ok(post(other + "/legal-holds", COURT, PROTECTION));
        Set<String> keys = keysOf(service, one, other);

        await().during(FENCE.plusMillis(500))
                .atMost(Duration.ofSeconds(10))
                .until(() -> !isForgotten(service, one) && stored(service, keys).equals(keys));
        await().atMost(PATIENCE).until(() -> closed(service, keys).isEmpty());
        shown(reveal(other));
    }

    /** Operators are called after ten minutes of it ({@code ForgettingStandsStill}). */
    @Test
    @Turn.First
    void since_when_it_waits_is_told_until_it_is_done() {
        service = ledger("forgetting_waits");
        String path = endedLongAgo();
        ok(approve(DISTRICT, path));
        assertThat(waiting()).isZero();

        ok(approve(STATE, path));

        await().until(() -> waiting() > FENCE.toMillis() / 2_000.0);
        await().atMost(PATIENCE).until(() -> isForgotten(service, path) && waiting() == 0);
    }

    private double waiting() {
        return service.bean(MeterRegistry.class)
                .get("caseledger.forgetting.waiting")
                .gauge()
                .value();
    }

    @Test
    @Turn.Second
    void two_nodes_do_it_once() {
        Service second = another();
        String path = approvedTwice();
        Set<String> keys = keysOf(service, path);

        await().atMost(PATIENCE)
                .until(() -> isForgotten(second, path) && stored(service, keys).isEmpty());

        assertThat(life(service, path))
                .filteredOn(event -> event.type().equals("PersonalDataErased"))
                .hasSize(1);
        await().during(Duration.ofMillis(400)).until(() -> alerts(second).isEmpty());
    }

    @Test
    @Turn.First
    void a_key_that_comes_back_from_an_older_copy_is_deleted_again_at_the_next_start_with_an_alarm() {
        service = ledger("forgetting_copy");
        String path = endedLongAgo();
        Set<String> keys = keysOf(service, path);
        List<Document> copy = keys(service).find(Filters.in("_id", keys)).into(new ArrayList<>());
        ok(approve(DISTRICT, path));
        ok(approve(STATE, path));
        await().atMost(PATIENCE)
                .until(() -> isForgotten(service, path) && stored(service, keys).isEmpty());
        await().atMost(PATIENCE)
                .until(() -> waiting() == 0); // whoever deletes them still would take these for the same ones
        keys(service).insertMany(copy);
        refused(reveal(path), 410, "FORGOTTEN");

        Service next = started(Service.startOn(store.uri("forgetting_copy"), settings()));

        await().atMost(PATIENCE).until(() -> stored(next, keys).isEmpty());
        await().atMost(PATIENCE).until(() -> alerts(next).equals(Set.of("ForgottenKeyReturned")));
    }

    /** What a kill between the event and the deletion of the keys leaves. */
    @Test
    @Turn.Third
    void keys_that_are_closed_still_though_she_is_forgotten_are_deleted_at_the_next_start_without_an_alarm() {
        String path = endedLongAgo();
        Set<String> keys = keysOf(service, path);
        List<Document> left = keys(service).find(Filters.in("_id", keys)).into(new ArrayList<>());
        left.forEach(key -> key.append("closed", new Document("case", idOf(path)).append("by", idOf(path))));
        ok(approve(DISTRICT, path));
        ok(approve(STATE, path));
        await().atMost(PATIENCE)
                .until(() -> isForgotten(service, path) && stored(service, keys).isEmpty());
        keys(service).insertMany(left);

        Service next = another();

        await().atMost(PATIENCE).until(() -> stored(next, keys).isEmpty());
        await().during(Duration.ofMillis(300)).until(() -> alerts(next).isEmpty());
    }

    /** On which no key is deleted for an hour. */
    private Service fenced() {
        return FENCED.computeIfAbsent(
                store,
                it -> ledgerWithOldCentres(it.uri("forgetting_fence"), with("caseledger.forgetting.fence", "1h")));
    }

    /** Where an alert or a woman who waits would be seen by other stories. */
    private Service ledger(String name) {
        return started(ledgerWithOldCentres(store.uri(name), settings()));
    }

    /** Beside the one that is there. */
    private Service another() {
        return started(Service.startOn(store.uri(database()), settings()));
    }

    private Service started(Service node) {
        others.add(node);
        return node;
    }

    private static Map<String, String> with(String setting, String value) {
        Map<String, String> all = new HashMap<>(Map.of(
                "caseledger.sealing.plain-for", "300ms",
                "caseledger.forgetting.every", "50ms",
                "caseledger.sealed-keys.every", "100ms",
                "caseledger.deadlines.first-after", "1h"));
        all.put(setting, value);
        return all;
    }

    /** But for the one that nobody sweeps, which nobody does here: it fires where a service is older than a minute. */
    private static Set<String> alerts(Service node) {
        Set<String> firing = new TreeSet<>(
                Alerts.firing(node.bean(PrometheusMeterRegistry.class).scrape()));
        firing.remove("SweeperStopped");
        return firing;
    }
}
