package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.caseledger.eventlog.LogReader;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends ApiTest {
    private static final String KEY = "Idempotency-Key";

    @Test
    void a_key_sent_twice_is_one_case_and_one_answer() {
        String key = UUID.randomUUID().toString();

        Answer first = post("/api/cases", REGISTRATION, WORKER, KEY, key);
        Answer again = post("/api/cases", REGISTRATION, WORKER, KEY, key);

        assertThat(created(again)).isEqualTo(created(first));
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_key_sent_ten_times_at_once_is_stored_once() throws Exception {
        String path = registered();
        String key = UUID.randomUUID().toString();

        List<Answer> answers = tenAtOnce(List.of(service), path + "/services", "{\"service\":\"FOOD\"}", key);

        assertThat(answers)
                .allSatisfy(ApiTest::ok)
                .extracting(Answer::json)
                .containsOnly(answers.get(0).json());
        assertThat(answers)
                .filteredOn(a -> a.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
        assertThat(events(path)).isEqualTo(2);
    }

    @Test
    void registering_ten_times_at_once_on_two_nodes_issues_one_number() throws Exception {
        Service other = Service.startOn(store.uri("api"));
        try {
            String before = post("/api/cases", REGISTRATION, WORKER).text("number");
            String key = UUID.randomUUID().toString();

            List<Answer> answers = tenAtOnce(List.of(service, other), "/api/cases", REGISTRATION, key);

            assertThat(answers)
                    .allSatisfy(ApiTest::created)
                    .extracting(Answer::json)
                    .containsOnly(answers.get(0).json());
            assertThat(serial(answers.get(0).text("number"))).isEqualTo(serial(before) + 1);
            assertThat(serial(post(other, "/api/cases", REGISTRATION, WORKER).text("number")))
                    .isEqualTo(serial(before) + 2);
            assertThat(serial(post("/api/cases", REGISTRATION, WORKER).text("number")))
                    .isEqualTo(serial(before) + 3);
        } finally {
            other.stop();
        }
    }

    @Test
    void a_key_with_another_body_is_misused() {
        String key = UUID.randomUUID().toString();
        created(post("/api/cases", REGISTRATION, WORKER, KEY, key));

        Answer answer = post("/api/cases", REGISTRATION.replace("25_34", "35_44"), WORKER, KEY, key);

        refused(answer, 422, "IDEMPOTENCY_KEY_MISUSED");
    }

    @Test
    void a_key_on_another_path_is_misused() {
        String key = UUID.randomUUID().toString();
        ok(post(registered() + "/services", "{\"service\":\"FOOD\"}", WORKER, KEY, key));

        refused(
                post(registered() + "/services", "{\"service\":\"FOOD\"}", WORKER, KEY, key),
                422,
                "IDEMPOTENCY_KEY_MISUSED");
    }

    @Test
    void keys_of_two_callers_do_not_meet() {
        String key = UUID.randomUUID().toString();

        Answer one = post("/api/cases", REGISTRATION, WORKER, KEY, key);
        Answer other = post("/api/cases", REGISTRATION, ADMINISTRATOR, KEY, key);

        assertThat(created(other)).isNotEqualTo(created(one));
    }

    @Test
    void a_refused_deed_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        String path = served();
        refused(
                post(path + "/resolution", RESOLUTION, WORKER, "If-Match", "\"1\"", KEY, key),
                409,
                "CLASSIFICATION_MISSING");
        ok(post(path + "/classification", CLASSIFICATION, WORKER));

        ok(post(path + "/resolution", RESOLUTION, WORKER, "If-Match", "\"2\"", KEY, key));
    }

    @Test
    void a_key_with_blanks_is_told() {
        refused(post("/api/cases", REGISTRATION, WORKER, KEY, "my key"), 400, "IDEMPOTENCY_KEY_UNREADABLE");
    }

    private static List<Answer> tenAtOnce(List<Service> nodes, String path, String body, String key) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            CyclicBarrier barrier = new CyclicBarrier(10);
            List<Future<Answer>> sent = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Service node = nodes.get(i % nodes.size());
                sent.add(threads.submit(() -> {
                    barrier.await(30, TimeUnit.SECONDS);
                    return post(node, path, body, WORKER, KEY, key);
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : sent) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private int events(String path) {
        return service.bean(LogReader.class)
                .aggregate(path.substring("/api/cases/".length()), 0)
                .size();
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(number.length() - 6));
    }
}
