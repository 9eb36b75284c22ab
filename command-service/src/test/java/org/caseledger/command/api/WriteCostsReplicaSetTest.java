package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.CostsPage;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.ProfiledDatabases;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database examines for each command, of a case that no cache holds, and for a start, in a ledger and in one four times as large: no more, or for a reason that
 * {@code docs/measured/commands.md} names. A command that is refused has read what one that is accepted reads.
 */
@OnlyInFull
@RequiresReplicaSet
class WriteCostsReplicaSetTest {
    private static final int CASES = 60;
    private static final int TIMES = 4;
    private static final Map<String, String> SETTINGS =
            Map.of("caseledger.log.cached-aggregates", "1", "caseledger.deadlines.first-after", "1h");

    private static final String DATABASE = "write_costs";

    private final String uri = Store.REPLICA_SET.uri(DATABASE);
    private Service service = Service.startOn(uri, SETTINGS);

    @Test
    void no_command_examines_more_in_a_larger_ledger_but_for_a_reason_that_is_named() {
        try (MongoClient client = MongoClients.create(uri)) {
            ProfiledDatabases databases = new ProfiledDatabases(
                    client.getDatabase(DATABASE),
                    client.getDatabase(DATABASE + "_work"),
                    client.getDatabase(DATABASE + "_keys"));
            grow(service, CASES);
            long events = events(service);
            Map<String, Long> small = costs(databases);
            grow(service, CASES * (TIMES - 1));
            long later = events(service);
            Map<String, Long> large = costs(databases);

            assertThat(new CostsPage("commands.md").differences("""
                            # What the database examines for a command

                            Documents and keys together, by the profile of the server, for one request of each path on a case that no cache holds: in a ledger of %,d events, and in one of %,d. Most are refused, after reading what an accepted one reads.
                            `WriteCostsReplicaSetTest` holds that none examines more in the larger one than one and a half times as much and thirty, which others may have looked at meanwhile, but for the reason that stands beside it.
                            """.formatted(events, later), small, large))
                    .isEmpty();
        } finally {
            service.stop();
        }
    }

    private static void grow(Service service, int cases) {
        for (int one = 0; one < cases; one++) {
            String path = registered(service);
            ApiTest.ok(
                    ApiTest.post(service, path + "/services", "{\"service\":\"LEGAL_COUNSELLING\"}", ApiTest.WORKER));
            ApiTest.ok(ApiTest.post(service, path + "/risk-assessments", "{\"risk\":\"HIGH\"}", ApiTest.WORKER));
        }
    }

    private Map<String, Long> costs(ProfiledDatabases databases) {
        Map<String, Long> costs = new TreeMap<>();
        String asked = registered(service);
        for (Write write : Write.all(service)) {
            String path = write.path().replaceFirst("^/api/cases/[^/]+", asked);
            String body = JsonMapper.shared().writeValueAsString(write.right());
            send(service, write, path, body);
            ProfiledDatabases.Examined examined = databases.least(() -> {
                send(service, write, path, body);
                registered(service); // takes its place in the cache
            });
            costs.put("POST " + write.pattern().replaceAll("\\{(\\w+):[^/]*}", "{$1}"), examined.documentsAndKeys());
        }
        costs.put(
                "start",
                databases
                        .examined(() -> {
                            service.stop();
                            service = Service.startOn(uri, SETTINGS);
                            registered(service);
                        })
                        .documentsAndKeys());
        return costs;
    }

    private static void send(Service service, Write write, String path, String body) {
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

    private static String registered(Service service) {
        return ApiTest.created(ApiTest.post(service, "/api/cases", ApiTest.REGISTRATION, ApiTest.WORKER));
    }

    private static long events(Service service) {
        return service.bean(LogReader.class).head().position() + 1;
    }
}
