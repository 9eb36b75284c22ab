package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A service, and then the launcher, of one ledger without a demo are killed: its start is most of what this takes. */
@OnlyInFull
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledProcessesTest {
    private static final String PATH = "/api/cases";
    private static final String BODY =
            "{\"channel\":\"POLICE\",\"firstContactOn\":\"2026-01-05\",\"ageBand\":\"UNKNOWN\"}";
    private static final String OTHER_BODY = BODY.replace("POLICE", "HOSPITAL");

    @TempDir
    static Path data;

    private RunningLedger ledger;

    @BeforeAll
    void start() {
        ledger = RunningLedger.start(data, Map.of(), "--no-demo");
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    /** A caller whose connection broke sends its command again, to a service that has been killed meanwhile. */
    @Test
    @Order(1)
    void the_same_key_is_one_fact_on_both_sides_of_a_kill() {
        HttpResponse<String> first = ledger.post(PATH, BODY, "case-worker", "Idempotency-Key", "once");
        ledger.killAndAwaitRestart("command");
        assertThat(ledger.output())
                .contains(
                        "run: command ended with exit code 137",
                        "logs/command.log",
                        "command is started again in 1.0 s");

        HttpResponse<String> again = ledger.post(PATH, BODY, "case-worker", "Idempotency-Key", "once");
        HttpResponse<String> other = ledger.post(PATH, OTHER_BODY, "case-worker", "Idempotency-Key", "once");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
        assertThat(Recount.of(ledger.storeUrl()).types).containsEntry("CaseRegistered", 1);
    }

    /** What stands in the way of the file is there as long as a full disk would be. */
    @Test
    @Order(2)
    void a_process_is_started_again_where_that_cannot_be_written_down_and_is_once_it_can() throws IOException {
        Path inTheWay = Files.createDirectories(data.resolve("run.json.next/full"));
        long killed = ledger.processOf("command");
        String before = ledger.output();

        ledger.kill("command");

        await().atMost(Duration.ofMinutes(1))
                .until(() -> !ledger.isAlive()
                        || ledger.output().substring(before.length()).contains("command is started again, process"));
        assertThat(ledger.isAlive()).as(ledger.output()).isTrue();
        assertThat(ledger.output()).containsOnlyOnce("run.json cannot be written");
        assertThat(ledger.processOf("command")).isEqualTo(killed);

        Files.delete(inTheWay);
        await().atMost(Duration.ofMinutes(1)).until(() -> ledger.processOf("command") != killed);
        assertThat(ledger.output()).containsOnlyOnce("run.json cannot be written");
    }

    /** What it started has nobody left to stop it. */
    @Test
    @Order(3)
    void no_process_outlives_a_launcher_that_was_killed() {
        List<ProcessHandle> processes = ledger.processes();

        ledger.kill("launcher");

        assertThat(processes).hasSize(4);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
    }
}
