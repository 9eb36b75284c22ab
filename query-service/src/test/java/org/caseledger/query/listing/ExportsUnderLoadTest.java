package org.caseledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Purpose;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.ServiceProcess;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.QueryService;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceProcess;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The service in a process, and follow-ups of which 64 copies do not fit into its heap: twice as many as a file may have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnlyInFull
class ExportsUnderLoadTest {
    /** That {@code ./run} gives. */
    private static final String HEAP = "232m";

    private static final int AT_ONCE = 64;
    /** Together as many follow-ups as three years have. */
    private static final int CASES = 2_500;

    private static final int OF_EACH = 40;
    private static final int MOST = CASES * OF_EACH / 2;
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final String REGISTER = "/api/follow-ups/register?format=csv";
    /** Just as many as a file may have. */
    private static final String ONE_DAY = REGISTER + "&from=2025-06-12&to=2025-06-12";

    private final TestStore store = TestStore.local();

    @SuppressWarnings("NullAway.Init") // started before all tests
    private ServiceProcess service;

    @BeforeAll
    void start() {
        try (TestLog log = new TestLog(store.uri())) {
            log.append(
                    RunningQueryService.OPENED_ON,
                    Who.LEDGER,
                    new LedgerOpened(
                            RunningQueryService.LEDGER,
                            Purpose.DEMO,
                            1,
                            Duration.ofSeconds(1),
                            RunningQueryService.OPENED_ON),
                    new CentreCommissioned(
                            PATNA,
                            CentreKind.DISTRICT_HEADQUARTERS,
                            "PAT",
                            1,
                            "Patna",
                            "पटना",
                            RunningQueryService.OPENED_ON));
            for (int serial = 1; serial <= CASES; serial++) {
                log.append(JUNE.plusDays(2), WORKER, life(serial));
            }
            service = QueryServiceProcess.start(
                    QueryService.class,
                    store.uri(),
                    HEAP,
                    "--caseledger.export.most-entries=" + MOST,
                    "--caseledger.export.burst=1000");
            String head = Long.toString(log.head());
            await().atMost(Duration.ofMinutes(8)) // 110,000 events, and tests of another module may run beside this
                    .ignoreExceptions()
                    .until(() -> service.get(
                                            Users.STATE_OFFICER,
                                            "/api/follow-ups/register?limit=1",
                                            "Ledger-Position",
                                            head)
                                    .join()
                                    .statusCode()
                            == 200);
        }
    }

    @AfterAll
    void stop() {
        service.close();
        store.close();
    }

    @Test
    void sixty_four_exports_that_are_too_long_leave_the_heap_whole() {
        assertThat(statuses(REGISTER, 400)).contains(400);
    }

    @Test
    void sixty_four_exports_that_are_just_short_enough_leave_the_heap_whole() {
        assertThat(statuses(ONE_DAY, 200)).contains(200, 429);
    }

    private List<Integer> statuses(String path, int worked) {
        List<CompletableFuture<HttpResponse<byte[]>>> asked = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> service.get(officer(i), path))
                .toList();
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<byte[]>> answer : asked) {
            statuses.add(answer.handle((response, lost) -> lost == null ? response.statusCode() : -1)
                    .join());
        }
        assertThat(statuses).as("%s\n%s", statuses, service.log()).containsOnly(worked, 429);
        assertThat(service.isAlive()).isTrue();
        await().atMost(Duration.ofMinutes(1)) // tests of another module may run beside this
                .until(() -> service.get(officer(0), path).join().statusCode() == worked);
        return statuses;
    }

    /** Different ones, so that it is not the limit of a caller that saves the process. */
    private static DemoUser officer(int i) {
        return new DemoUser("state-officer-" + i, Role.STATE_OFFICER, List.of(), null, false);
    }

    private static Event[] life(int serial) {
        OneCase one = new OneCase(PATNA, JUNE, serial);
        List<Event> life = new ArrayList<>(List.of(one.registered()));
        life.add(one.served(JUNE, Service.LEGAL_AID));
        life.addAll(List.of(one.resolved(JUNE)));
        for (int i = 0; i < OF_EACH; i++) {
            life.add(one.followedUp(null, FollowUpOutcome.SAFE_AND_STABLE, JUNE.plusDays(1 + i % 2)));
        }
        return life.toArray(Event[]::new);
    }
}
