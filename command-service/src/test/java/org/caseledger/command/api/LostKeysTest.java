package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.NoteAdded;
import org.caseledger.local.testing.Alerts;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.mongo.LedgerDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** A key of somebody is gone or changed, though something is sealed under it. */
@BesideOthers
class LostKeysTest extends ApiTest {
    private static final Map<String, String> OFTEN = Map.of("caseledger.sealed-keys.every", "100ms");
    private static final String NOTE = "{\"kind\":\"SAFETY\",\"text\":\"canary\"}";

    @Test
    void is_told_while_the_service_runs_and_no_more_when_the_key_is_there_again() {
        Service node = Service.startOn(store.uri("lost_key"), OFTEN);
        try {
            RecordedEvent sealed = note(node);
            note(node);
            await().during(Duration.ofMillis(300)).until(() -> alerts(node).isEmpty());

            Document lost = loseKeyOf(node, sealed.event());

            await().until(() -> alerts(node).equals(Set.of("SealedWithoutKey")));
            Health health = health(node);
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).isEqualTo(Map.of("missingKeys", 1, "firstPosition", sealed.position()));
            ok(post(node, path(sealed) + "/risk-assessments", "{\"risk\":\"HIGH\"}", WORKER));

            keys(node).insertOne(lost);
            await().until(() -> alerts(node).isEmpty());
            assertThat(health(node).getDetails()).isEmpty();
        } finally {
            node.stop();
        }
    }

    @Test
    @Turn.First
    void is_told_at_the_next_start_where_it_was_lost_while_none_ran() {
        Service former = Service.startOn(store.uri("lost_key_meanwhile"), OFTEN);
        RecordedEvent sealed = note(former);
        RecordedEvent other = note(former);
        await().until(() -> read(former) >= other.position());
        loseKeyOf(former, sealed.event());
        loseKeyOf(former, other.event());
        former.stop();

        Service next = Service.startOn(
                store.uri("lost_key_meanwhile"),
                Map.of("caseledger.sealing.keystore", "", "caseledger.sealing.password", ""));
        try {
            await().until(() -> alerts(next).equals(Set.of("SealedWithoutKey")));
            assertThat(health(next).getDetails())
                    .isEqualTo(Map.of("missingKeys", 2, "firstPosition", sealed.position()));
        } finally {
            next.stop();
        }
    }

    /** By somebody who can write to the database of keys, and to nothing else; of two notes, so that it is known which. */
    @Test
    @Turn.Second
    void is_told_where_somebody_changed_it_and_no_more_when_it_is_as_it_was() {
        Service node = Service.startOn(store.uri("changed_key"), OFTEN);
        try {
            note(node);
            RecordedEvent sealed = note(node);
            Document whole = keyOf(node, sealed.event());
            byte[] bytes = whole.get("wrapped", Binary.class).getData().clone();
            bytes[3] ^= 1;
            replace(node, new Document(whole).append("wrapped", new Binary(bytes)));

            await().until(() -> alerts(node).equals(Set.of("SealedWithoutKey")));
            assertThat(health(node).getDetails())
                    .isEqualTo(Map.of("missingKeys", 1, "firstPosition", sealed.position()));

            replace(node, new Document("_id", whole.get("_id")).append("generation", 1));
            await().during(Duration.ofMillis(300)).until(() -> alerts(node).equals(Set.of("SealedWithoutKey")));

            replace(node, whole);
            await().until(() -> alerts(node).isEmpty());
        } finally {
            node.stop();
        }
    }

    /** As a copy brings it back that is older than the end of that generation. */
    @Test
    @Turn.Second
    void is_told_where_it_is_stored_under_a_destroyed_generation_alone() {
        Service node = Service.startOn(store.uri("lost_key_of_generation"), OFTEN);
        try {
            RecordedEvent sealed = note(node);
            Document lost = loseKeyOf(node, sealed.event());
            node.bean(LedgerDatabases.class)
                    .keys()
                    .getCollection("generations")
                    .insertOne(new Document("_id", 7).append("destroyed", new Date()));
            keys(node).insertOne(lost.append("generation", 7));

            await().during(Duration.ofMillis(300)).until(() -> alerts(node).equals(Set.of("SealedWithoutKey")));
        } finally {
            node.stop();
        }
    }

    /** As after an older log was restored: it does not say any more that she was forgotten, and no copy of the keys is asked for that brings her key back. */
    @Test
    @Turn.Third
    void is_told_apart_where_it_was_deleted_for_good_and_the_log_does_not_say_why() {
        Service node = Service.startOn(store.uri("deleted_key"), OFTEN);
        try {
            RecordedEvent sealed = note(node);
            loseKeyOf(node, note(node).event());
            Document lost = loseKeyOf(node, sealed.event());
            node.bean(LedgerDatabases.class)
                    .keys()
                    .getCollection("deleted")
                    .insertOne(new Document("_id", lost.get("_id") + "/1")
                            .append("case", sealed.event().aggregate())
                            .append("generation", 1)
                            .append("at", new Date()));

            await().until(() -> health(node).getDetails().containsKey("deletedKeys"));
            assertThat(health(node).getDetails())
                    .isEqualTo(Map.of("missingKeys", 2, "firstPosition", sealed.position(), "deletedKeys", 1));
            assertThat(alerts(node)).containsExactly("SealedWithoutKey");
        } finally {
            node.stop();
        }
    }

    /** In a process that has not unwrapped it lately. */
    @Test
    @Turn.Third
    void nothing_more_is_sealed_under_it_and_all_else_goes_on() {
        Service former = Service.startOn(store.uri("lost_key_of_one"));
        RecordedEvent sealed = note(former);
        RecordedEvent other = note(former);
        loseKeyOf(former, sealed.event());
        former.stop();
        Service next = Service.startOn(store.uri("lost_key_of_one"), OFTEN);
        try {
            Answer refused = post(next, path(sealed) + "/notes", NOTE, WORKER);

            refused(refused, 503, "SEALING_KEY_MISSING");
            assertThat(refused.http().body()).doesNotContain("canary");
            ok(post(next, path(sealed) + "/services", "{\"service\":\"LEGAL_AID\"}", WORKER));
            ok(post(next, path(other) + "/notes", NOTE, WORKER));
        } finally {
            next.stop();
        }
    }

    private static RecordedEvent note(Service node) {
        String path = created(post(node, "/api/cases", REGISTRATION, WORKER));
        ok(post(node, path + "/notes", NOTE, WORKER));
        return node.bean(LogReader.class).aggregate(StoryTest.idOf(path), 1).get(0);
    }

    private static String path(RecordedEvent recorded) {
        return "/api/cases/" + recorded.event().aggregate();
    }

    private static void replace(Service node, Document key) {
        keys(node).replaceOne(Filters.eq("_id", key.get("_id")), key);
    }

    private static Document loseKeyOf(Service node, LogEvent event) {
        Document lost = keyOf(node, event);
        keys(node).deleteOne(Filters.eq("_id", lost.get("_id")));
        return lost;
    }

    private static Document keyOf(Service node, LogEvent event) {
        String key = LedgerJson.mapper()
                .readValue(event.payload(), NoteAdded.class)
                .keys()
                .get(0)
                .key()
                .toString();
        return Objects.requireNonNull(keys(node).find(Filters.eq("_id", key)).first());
    }

    private static MongoCollection<Document> keys(Service node) {
        return node.bean(LedgerDatabases.class).keys().getCollection("keys");
    }

    /** Up to where keys were looked for. */
    private static long read(Service node) {
        Document kept = node.bean(LedgerDatabases.class)
                .work()
                .getCollection("projections")
                .find(Filters.eq("_id", "named-keys/1"))
                .first();
        return kept == null ? -1 : kept.getLong("position");
    }

    private static Set<String> alerts(Service node) {
        return Alerts.firing(node.bean(PrometheusMeterRegistry.class).scrape());
    }

    private static Health health(Service node) {
        return Objects.requireNonNull(
                node.bean("sealedKeysHealthIndicator", HealthIndicator.class).health());
    }
}
