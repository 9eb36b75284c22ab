package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run rebuild} as an operator calls it, of a ledger that runs, whose callers go on asking, and of the same one stopped. */
@OnlyInFull
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildTest {
    private static final int CASES = 200;
    private static final String BOARD = "/api/centres/board";
    private static final String BODY =
            "{\"channel\":\"POLICE\",\"firstContactOn\":\"2026-01-05\",\"ageBand\":\"UNKNOWN\"}";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private final Random random = Tries.seeded("rebuild under ./run");
    private Path data;
    private RunningLedger ledger;
    private String right;

    @BeforeAll
    void start() {
        data = folder.resolve("data");
        ledger = RunningLedger.start(data, Map.of(), "--no-demo");
        for (int one = 0; one < CASES; one++) {
            assertThat(ledger.post("/api/cases", BODY, "case-worker").statusCode())
                    .isEqualTo(201);
        }
        await().atMost(PATIENCE).until(() -> total().equals(Integer.toString(CASES)));
        right = total();
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    @Test
    @Order(1)
    void an_unknown_view_is_answered_by_the_names_of_those_that_there_are() {
        Called called = rebuild("board");

        assertThat(called.exitCode()).as(called.output()).isEqualTo(2);
        assertThat(called.output())
                .contains("there is no view 'board'; right would be one of casefiles, centres, daybook,");
    }

    @Test
    @Order(2)
    void a_wrong_count_is_gone_though_the_rebuild_was_killed_and_everybody_is_answered() throws Exception {
        plantAndReadAgain();
        assertThat(total()).isNotEqualTo(right);
        Called wrong = Called.verify(data, "--views");
        assertThat(wrong.exitCode()).as(wrong.output()).isEqualTo(1);
        assertThat(wrong.output()).containsPattern("daybook .*DIFFERS");
        String planted = total();
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread asking = new Thread(() -> {
            while (!over.get()) {
                seen.add(total());
            }
        });
        asking.start();

        for (int kill = 0; kill < 3; kill++) {
            killAfterItsFirstWords(Duration.ofMillis(random.nextInt(400)));
        }
        Called called = rebuild("daybook");
        await().atMost(PATIENCE).until(() -> total().equals(right));
        over.set(true);
        asking.join();

        assertThat(called.exitCode()).as(called.output()).isZero();
        assertThat(called.output()).containsPattern("daybook +is made anew, and answers\\R");
        assertThat(seen).hasSizeGreaterThan(20).containsOnly(planted, right);
        assertAllIntact();
    }

    @Test
    @Order(3)
    void a_stopped_ledger_answers_from_what_was_made_anew_when_it_is_started() {
        plant();
        ledger.close();

        long begun = System.nanoTime();
        Called called = rebuild("daybook");
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        ledger = RunningLedger.start(data, Map.of(), "--no-demo");

        assertThat(called.exitCode()).as(called.output()).isZero();
        assertThat(called.output()).contains("answers when a query service is started");
        assertThat(took).as("nobody is waited for").isLessThan(Duration.ofSeconds(30));
        assertThat(total()).isEqualTo(right);
        assertThat(views())
                .as("and nothing that was left")
                .contains("daybook-g3")
                .doesNotContain("daybook", "daybook-g2");
        assertAllIntact();
    }

    private List<String> views() {
        try (MongoClient client = MongoClients.create(ledger.storeUrl())) {
            return client.getDatabase("caseledger_views").listCollectionNames().into(new ArrayList<>());
        }
    }

    /** Of all registered cases; whatever the answer is, if it is none. */
    private String total() {
        HttpResponse<String> answer = ledger.get(BOARD, "state-officer");
        return answer.statusCode() == 200
                ? RunningLedger.JSON
                        .readTree(answer.body())
                        .at("/total/counts/REGISTERED")
                        .asString()
                : answer.statusCode() + " " + answer.body();
    }

    private void plantAndReadAgain() {
        plant();
        ledger.killAndAwaitRestart("query");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> ledger.get(BOARD, "state-officer").statusCode() == 200);
    }

    private void plant() {
        try (MongoClient client = MongoClients.create(ledger.storeUrl())) {
            for (String daybook : List.of("daybook", "daybook-g2")) {
                client.getDatabase("caseledger_views")
                        .getCollection(daybook)
                        .updateOne(Filters.exists("cells.0.n"), Updates.set("cells.0.n", 99));
            }
        }
    }

    private void assertAllIntact() {
        Called called = Called.verify(data, "--views");
        assertThat(called.exitCode()).as(called.output()).isZero();
    }

    private Called rebuild(String view) {
        return Called.of(line(view), Map.of());
    }

    private List<String> line(String view) {
        return List.of(RunningLedger.home().resolve("run").toString(), "rebuild", view, "--data", data.toString());
    }

    /** With all that it started. */
    private void killAfterItsFirstWords(Duration pause) throws IOException, InterruptedException {
        Path output = folder.resolve("rebuild");
        Files.deleteIfExists(output);
        Process rebuilding = new ProcessBuilder(line("daybook"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.readString(output).contains("position"));
        Thread.sleep(pause.toMillis());
        rebuilding.descendants().forEach(ProcessHandle::destroyForcibly);
        rebuilding.destroyForcibly().waitFor();
    }
}
