package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.QueryService;
import org.caseledger.query.testing.MonitoredLives;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.repeating.Pause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Forwards to a version with other definitions and back, while the log grows and callers go on asking: a caller is sent to whoever is ready, names the newest
 * position that it was told, and never meets a refusal or an answer that was not so.
 */
@OnlyInFull
@RequiresReplicaSet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollingUpdateReplicaSetTest {
    private static final List<String> QUESTIONS = List.of(
            "/api/follow-ups?state=overdue&limit=500",
            "/api/follow-ups?state=due&limit=500",
            "/api/cases?limit=500",
            "/api/disposals?limit=500",
            "/api/centres/board",
            "/api/reports/standing?weeks=4",
            "/api/today?centre=BR-PAT-01");
    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration ASKED_ALONE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_DAYS = Duration.ofMillis(300);

    private final Random random = Tries.seeded("rolling update");
    private final RunningQueryService service =
            new RunningQueryService(TestStore.replicaSet(), RunningQueryService.WITH_MANAGEMENT);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Version> versions = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile URI asked = URI.create("http://127.0.0.1:" + service.port());

    @AfterAll
    void stop() {
        versions.forEach(Version::stop);
        service.close();
    }

    @Test
    void nobody_notices_an_update_forwards_and_back() throws InterruptedException {
        MonitoredLives lives = new MonitoredLives(service.log(), random);
        lives.live(60, 2, 8);
        await().atMost(READY).until(() -> isReady(service.managementPort()));
        Thread growing = started(() -> {
            lives.live(1, 2, 8);
            Pause.of(BETWEEN_DAYS);
        });
        Thread asking = started(this::ask);

        Version newer = version("newer", QueryService.class, NextVersion.class);
        await().atMost(READY).until(newer::isReady);
        asked = newer.base();
        service.restartAfter(() -> {
            Pause.of(ASKED_ALONE);
            Version back = version("older again", QueryService.class);
            await().atMost(READY).until(back::isReady);
            asked = back.base();
            newer.stop();
            Pause.of(ASKED_ALONE);
        });
        over.set(true);
        growing.join();
        asking.join();

        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(200);
        assertThat(seen.stream().map(Seen::from).distinct())
                .as("each of them was asked")
                .hasSize(3);
        seen.stream().filter(Seen::isOfFollowUps).forEach(this::assertWasSo);
    }

    private Thread started(Runnable again) {
        Thread thread = new Thread(() -> {
            while (!over.get()) {
                again.run();
            }
        });
        thread.start();
        return thread;
    }

    /** Whatever was told before is known by whoever is asked next. */
    private void ask() {
        long newest = seen.stream().mapToLong(Seen::position).max().orElse(0);
        String path = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
        URI base = asked;
        try {
            HttpResponse<String> answer = get(base, path, newest);
            long position = answer.headers().firstValueAsLong("Ledger-Position").orElse(-1);
            if (answer.statusCode() != 200 || position < newest) {
                wrong.add(base + path + " " + answer.statusCode() + " as of " + position + " and not " + newest + ": "
                        + answer.body());
            } else {
                Seen one = new Seen(base, path, position, LedgerJson.mapper().readTree(answer.body()));
                seen.add(one);
                if (one.isOfFollowUps() && one.counted() != rows(one.answer).size()) {
                    wrong.add(base + path + " counts " + one.counted() + " and lists "
                            + rows(one.answer).size() + " as of " + position);
                }
            }
        } catch (IOException e) {
            wrong.add(base + path + " " + e);
        }
    }

    private void assertWasSo(Seen one) {
        String path = one.path + "&on=" + one.answer.get("on").asString() + "&knownAt=" + one.position;
        try {
            HttpResponse<String> later = get(
                    URI.create("http://127.0.0.1:" + service.port()),
                    path,
                    service.log().head());
            JsonNode was = LedgerJson.mapper().readTree(later.body());
            assertThat(was.get("counts")).as("%s of %s", path, one.from).isEqualTo(one.answer.get("counts"));
            assertThat(rows(was)).as(path).isEqualTo(rows(one.answer));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    /** Which follow-ups, without what is said of them today. */
    private static List<String> rows(JsonNode answer) {
        return answer.get("followUps")
                .valueStream()
                .map(one ->
                        one.get("caseId").asString() + " " + one.get("dueOn").asString())
                .toList();
    }

    private HttpResponse<String> get(URI base, String path, long position) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(base.resolve(path))
                            .header("Authorization", "Bearer " + service.token(Users.STATE_OFFICER))
                            .header("Ledger-Position", Long.toString(position))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isReady(int managementPort) {
        try {
            return get(URI.create("http://127.0.0.1:" + managementPort), "/actuator/health/ready", 0)
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Version version(String node, Class<?>... sources) {
        Version version = new Version(service.start(node, sources));
        versions.add(version);
        return version;
    }

    private record Seen(URI from, String path, long position, JsonNode answer) {
        boolean isOfFollowUps() {
            return path.startsWith("/api/follow-ups");
        }

        int counted() {
            return answer.get("counts").get("followUps").asInt();
        }
    }

    private final class Version {
        private final ConfigurableApplicationContext context;
        private final URI base;
        private final int managementPort;

        Version(ConfigurableApplicationContext context) {
            this.context = context;
            this.base = URI.create("http://127.0.0.1:" + port("local.server.port"));
            this.managementPort = port("local.management.port");
        }

        URI base() {
            return base;
        }

        boolean isReady() {
            return RollingUpdateReplicaSetTest.this.isReady(managementPort);
        }

        void stop() {
            context.close();
        }

        private int port(String name) {
            return context.getEnvironment().getRequiredProperty(name, Integer.class);
        }
    }
}
