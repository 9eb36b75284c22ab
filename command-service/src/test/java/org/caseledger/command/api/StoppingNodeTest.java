package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.caseledger.command.eventstore.WritableLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second node that answers and stores no more, as one does that is being stopped. */
@SuppressWarnings("NullAway.Init") // set by JUnit before each test
class StoppingNodeTest extends ApiTest {
    private static final Map<Store, Service> STARTED = new EnumMap<>(Store.class);
    private static final String KEY = "Idempotency-Key";

    private Service stopping;

    @BeforeEach
    void second() {
        stopping = STARTED.computeIfAbsent(store, on -> {
            Service second = Service.startOn(on.uri("api"));
            second.bean(WritableLog.class).close();
            return second;
        });
    }

    @AfterAll
    static void stop() {
        STARTED.values().forEach(Service::stop);
        STARTED.clear();
    }

    @Test
    void a_retry_is_told_what_the_first_node_stored() {
        String key = UUID.randomUUID().toString();
        Answer first = post("/api/cases", REGISTRATION, WORKER, KEY, key);

        Answer again = post(stopping, "/api/cases", REGISTRATION, WORKER, KEY, key);

        assertThat(created(again)).isEqualTo(created(first));
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_command_with_a_key_that_is_not_there_is_unknown_because_an_earlier_sending_may_be_on_its_way() {
        Answer answer = post(
                stopping,
                "/api/cases",
                REGISTRATION,
                WORKER,
                KEY,
                UUID.randomUUID().toString());

        refused(answer, 503, "OUTCOME_UNKNOWN");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void a_command_without_a_key_is_told_that_it_was_not_stored() {
        refused(post(stopping, "/api/cases", REGISTRATION, WORKER), 503, "NOT_STORED");
    }

    @Test
    void what_is_decided_with_the_position_of_another_node_is_decided_on_what_that_one_stored() {
        String path = served();
        refused(resolution(path, "\"1\""), 409, "CLASSIFICATION_MISSING");
        Answer elsewhere = ok(post(path + "/classification", CLASSIFICATION, WORKER));

        refused(resolution(path, "\"2\"", "Ledger-Position", elsewhere.header("Ledger-Position")), 503, "NOT_STORED");
    }

    private Answer resolution(String path, String version, String... more) {
        String[] headers = new String[2 + more.length];
        headers[0] = "If-Match";
        headers[1] = version;
        System.arraycopy(more, 0, headers, 2, more.length);
        return post(stopping, path + "/resolution", RESOLUTION, WORKER, headers);
    }
}
