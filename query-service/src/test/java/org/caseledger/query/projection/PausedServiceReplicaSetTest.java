package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Purpose;
import org.caseledger.events.RiskLevel;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.testing.ServiceProcess;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceProcess;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two query services as processes; whichever keeps the views is paused while the other takes over, and then goes on. */
@Order(4)
@OnlyInFull
@RequiresReplicaSet
@SuppressWarnings("NullAway.Init") // set before each test
class PausedServiceReplicaSetTest {
    private static final int PAUSES = 20;
    /** Two services start in seconds, except on a machine that does much else. */
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private static final LocalDate DAY = RunningQueryService.OPENED_ON;

    /** Between two cases: what is written meanwhile is recounted at the end. */
    private static final Duration BREATH = Duration.ofMillis(10);

    /** Long enough for a start, short enough for a test. */
    private static final String CLAIM = "--caseledger.processing.claim-timeout=1s";

    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final AtomicBoolean written = new AtomicBoolean();
    private TestStore store;
    private TestLog log;
    private ServiceProcess a;
    private ServiceProcess b;

    @BeforeEach
    void start() {
        store = TestStore.replicaSet();
        log = new TestLog(store.uri());
        log.append(
                DAY,
                Who.LEDGER,
                new LedgerOpened(RunningQueryService.LEDGER, Purpose.DEMO, 1, Duration.ofSeconds(1), DAY),
                new CentreCommissioned(
                        RunningQueryService.PATNA, CentreKind.DISTRICT_HEADQUARTERS, "PAT", 1, "Patna", "पटना", DAY));
        a = QueryServiceProcess.start(store, "--caseledger.processing.node=a", CLAIM);
        b = QueryServiceProcess.start(store, "--caseledger.processing.node=b", CLAIM);
    }

    @AfterEach
    void stop() {
        written.set(true);
        writer.shutdown();
        a.close();
        b.close();
        log.close();
        store.close();
    }

    @Test
    void a_paused_service_goes_on_beside_the_one_that_took_over_and_every_view_is_equal_to_a_recount()
            throws ExecutionException, InterruptedException {
        await().atMost(PATIENCE).until(() -> !owners().isEmpty() && !owners().contains(null));
        Future<?> writing = writer.submit(this::write);

        for (int pause = 0; pause < PAUSES; pause++) {
            boolean ofA = pause % 2 == 0;
            ServiceProcess paused = ofA ? a : b;
            paused.pause();
            await().atMost(PATIENCE).until(() -> owners().equals(Set.of(ofA ? "b" : "a")));
            paused.resume();
        }
        written.set(true);
        writing.get();

        awaitHead();
        log.append(DAY, Who.LEDGER, new OneCase(RunningQueryService.PATNA, DAY, 999).registered());
        awaitHead();
        assertThat(a.isAlive() && b.isAlive()).isTrue();
        assertThat(verify()).isEqualTo("0");

        a.close();
        log.append(DAY, Who.LEDGER, new OneCase(RunningQueryService.PATNA, DAY, 1000).registered());
        awaitHead();
    }

    private String verify() {
        try (ServiceProcess verify = QueryServiceProcess.start(store, "--views")) {
            int code = verify.exitCode(Duration.ofSeconds(240));
            return code == 0 ? "0" : verify.log();
        }
    }

    private void write() {
        for (int serial = 1; !written.get(); serial++) {
            OneCase one = new OneCase(RunningQueryService.PATNA, DAY, serial);
            log.append(DAY, Who.LEDGER, one.registered());
            log.append(DAY, Who.LEDGER, one.assessed(DAY, RiskLevel.values()[0]));
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    private void awaitHead() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tokens())
                        .allSatisfy(
                                token -> assertThat(token.getLong("position")).isEqualTo(log.head())));
    }

    private Set<String> owners() {
        Set<String> owners = new HashSet<>();
        tokens().forEach(token -> owners.add(token.getString("owner")));
        return owners;
    }

    private List<Document> tokens() {
        return log.views().getCollection(ViewTokens.COLLECTION).find().into(new ArrayList<>());
    }
}
