package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.LocalDate;
import org.bson.types.Binary;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Purpose;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.ServiceProcess;
import org.caseledger.query.testing.DeadlockedQueryService;
import org.caseledger.query.testing.QueryServiceProcess;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Real processes: what is not alive ends, what only raises an alarm does not. */
@OnlyInFull
@Isolated("its process is given a second")
class LivenessProcessTest {
    private static final LocalDate DAY = RunningQueryService.OPENED_ON;
    private static final String[] SOON = {"--caseledger.liveness.patience=1s", "--caseledger.liveness.every=100ms"};

    @Test
    void a_service_that_is_not_alive_ends_itself_and_one_that_found_the_log_broken_does_not() {
        try (TestStore store = TestStore.local();
                TestLog log = new TestLog(store.uri())) {
            log.append(
                    DAY, Who.LEDGER, new LedgerOpened(RunningQueryService.LEDGER, Purpose.DEMO, 1, Duration.ZERO, DAY));
            log.append(DAY, Who.LEDGER, Assessments.of(1));
            log.append(DAY, Who.LEDGER, Assessments.of(2));
            log.database()
                    .getCollection("log")
                    .updateOne(Filters.eq("_id", 2L), Updates.set("prev", new Binary(new byte[32])));
            try (ServiceProcess alarmed = QueryServiceProcess.start(store, SOON);
                    ServiceProcess deadlocked = QueryServiceProcess.start(DeadlockedQueryService.class, store, SOON)) {
                assertThat(deadlocked.exitCode(Duration.ofSeconds(240))).isEqualTo(70);
                assertThat(deadlocked.log()).contains("Not alive", "deadlocked-1", "deadlocked-2");

                await().atMost(Duration.ofSeconds(240))
                        .until(() -> alarmed.log().contains("The log is broken"));
                await().during(Duration.ofSeconds(3))
                        .atMost(Duration.ofSeconds(60))
                        .untilAsserted(() ->
                                assertThat(alarmed.isAlive()).as(alarmed.log()).isTrue());
                assertThat(alarmed.log()).doesNotContain("Not alive");
            }
        }
    }
}
