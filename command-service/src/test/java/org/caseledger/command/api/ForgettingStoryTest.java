package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.mongo.LedgerDatabases;

/** Cases that ended long ago, and the officers who decide what becomes of what is kept in them. */
abstract class ForgettingStoryTest extends StoryTest {
    static final LocalDate LONG_AGO = TODAY.minusYears(4);
    static final DemoUser STATE = OFFICER;
    static final DemoUser DISTRICT = new DemoUser("district-officer-1", Role.DISTRICT_OFFICER, List.of(), "PAT", false);
    static final DemoUser DISTRICT_ELSEWHERE =
            new DemoUser("district-officer-9", Role.DISTRICT_OFFICER, List.of(), "GAY", false);
    static final DemoUser PROTECTION = DemoUser.outside(Role.DATA_PROTECTION_OFFICER, false);

    /** The same person as {@link #DISTRICT} in another role, with another token. */
    static final DemoUser DISTRICT_AS_PROTECTION =
            new DemoUser("district-officer-1", Role.DATA_PROTECTION_OFFICER, List.of(), null, false);

    static final String COURT = "{\"reason\":\"COURT_PROCEEDING\"}";

    /** With a name that is under seal. */
    String endedLongAgo() {
        return ended(LONG_AGO);
    }

    String ended(LocalDate day) {
        String path = registered(WORKER_A, day);
        ok(post(path + "/identity", on(day, "\"name\":\"canary-of-old\""), WORKER_A));
        close(path, day, "WITHDRAWN_BY_WOMAN", ADMINISTRATOR_A);
        return path;
    }

    Answer approve(DemoUser officer, String... paths) {
        return approve(service, officer, paths);
    }

    static Answer approve(Service node, DemoUser officer, String... paths) {
        String cases =
                Arrays.stream(paths).map(path -> "\"" + idOf(path) + "\"").collect(Collectors.joining(","));
        return post(node, paths[0] + "/erasure-approvals", "{\"cases\":[" + cases + "]}", officer);
    }

    /** What was approved before counts no more. */
    void holdAndLift(String path) {
        ok(post(path + "/legal-holds", COURT, ADMINISTRATOR_A));
        ok(post(path + "/legal-hold-liftings", COURT, DISTRICT));
        ok(post(path + "/legal-hold-liftings", COURT, STATE));
    }

    Answer note(String path) {
        return post(path + "/notes", on(LONG_AGO, "\"kind\":\"SAFETY\",\"text\":\"canary\""), WORKER_A);
    }

    String approvedTwice() {
        String path = endedLongAgo();
        ok(approve(DISTRICT, path));
        ok(approve(STATE, path));
        return path;
    }

    Answer reveal(String path) {
        return reveal(service, path);
    }

    static Answer reveal(Service node, String path) {
        return post(node, path + "/reveal", "{\"fields\":[\"NAME\"],\"reason\":\"SUPERVISION\"}", WORKER_A);
    }

    static void shown(Answer revealed) {
        assertThat(revealed.status()).as(revealed.http().body()).isEqualTo(200);
        assertThat(revealed.http().body()).contains("canary");
    }

    static boolean isForgotten(Service node, String path) {
        return life(node, path).stream().anyMatch(event -> event.type().equals("PersonalDataErased"));
    }

    static List<LogEvent> life(Service node, String path) {
        return node.bean(LogReader.class).events(idOf(path), 0);
    }

    /** Under which anything is sealed there. */
    static Set<String> keysOf(Service node, String... paths) {
        return Arrays.stream(paths)
                .flatMap(path -> life(node, path).stream())
                .flatMap(event -> PersonalSealing.keysOf(event).stream())
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    static MongoCollection<Document> keys(Service node) {
        return node.bean(LedgerDatabases.class).keys().getCollection("keys");
    }

    static Set<String> stored(Service node, Set<String> keys) {
        return ids(node, Filters.in("_id", keys));
    }

    static Set<String> closed(Service node, Set<String> keys) {
        return ids(node, Filters.and(Filters.in("_id", keys), Filters.exists("closed")));
    }

    private static Set<String> ids(Service node, Bson wanted) {
        return keys(node).find(wanted).map(key -> key.getString("_id")).into(new HashSet<>());
    }
}
