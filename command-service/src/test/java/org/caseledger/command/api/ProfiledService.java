package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.ProfiledDatabases;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.repeating.Pause;
import tools.jackson.databind.json.JsonMapper;

/** A command service whose database tells what it examines for each command. */
final class ProfiledService implements AutoCloseable {
    /** Cases go from the cache at once, and nothing is done by itself meanwhile. */
    private static final Map<String, String> SETTINGS =
            Map.of("caseledger.log.cached-aggregates", "1", "caseledger.deadlines.first-after", "1h");

    private static final Duration ALL_IS_READ = Duration.ofHours(1);
    private static final Duration A_LOOK = Duration.ofSeconds(2);
    private static final long A_FEW = 100;

    private final String uri;
    private final MongoClient client;
    private final ProfiledDatabases databases;
    private Service service;

    ProfiledService(String uri) {
        this.uri = uri;
        this.client = MongoClients.create(uri);
        LedgerDatabases of = LedgerDatabases.of(client, new ConnectionString(uri).getDatabase());
        this.databases = new ProfiledDatabases(of.log(), of.work(), of.keys());
        this.service = Service.startOn(uri, SETTINGS);
    }

    /** What is kept of a log that nobody has read before is made in minutes, beside the commands. */
    private boolean isIdle() {
        return databases.examined(() -> Pause.of(A_LOOK)).documentsAndKeys() < A_FEW;
    }

    long events() {
        return service.bean(LogReader.class).head().position() + 1;
    }

    void grow(int cases) {
        for (int one = 0; one < cases; one++) {
            String path = registered();
            ApiTest.ok(
                    ApiTest.post(service, path + "/services", "{\"service\":\"LEGAL_COUNSELLING\"}", ApiTest.WORKER));
            ApiTest.ok(ApiTest.post(service, path + "/risk-assessments", "{\"risk\":\"HIGH\"}", ApiTest.WORKER));
        }
    }

    /** Of one request of each path, and of a start. */
    Map<String, ProfiledDatabases.Examined> costs() {
        await().atMost(ALL_IS_READ).until(this::isIdle);
        Map<String, ProfiledDatabases.Examined> costs = new TreeMap<>();
        String asked = registered();
        for (Write write : Write.all(service)) {
            String path = write.path().replaceFirst("^/api/cases/[^/]+", asked);
            String body = JsonMapper.shared().writeValueAsString(write.right());
            send(write, path, body);
            costs.put("POST " + write.pattern().replaceAll("\\{(\\w+):[^/]*}", "{$1}"), databases.least(() -> {
                send(write, path, body);
                registered(); // takes its place in the cache
            }));
        }
        costs.put("start", databases.examined(() -> {
            service.stop();
            service = Service.startOn(uri, SETTINGS);
            registered();
        }));
        return costs;
    }

    @Override
    public void close() {
        service.stop();
        client.close();
    }

    private void send(Write write, String path, String body) {
        Answer answer = ApiTest.post(
                service,
                path,
                body,
                write.sender(),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "\"0\"");
        assertThat(answer.status()).as(write + answer.http().body()).isLessThan(500);
    }

    /** Today by the clock of the ledger. */
    private String registered() {
        String registration = ApiTest.REGISTRATION.replace(
                ApiTest.TODAY.toString(),
                service.bean(LedgerClock.class).today().toString());
        return ApiTest.created(ApiTest.post(service, "/api/cases", registration, ApiTest.WORKER));
    }
}
