package org.caseledger.query.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Purpose;
import org.caseledger.events.Role;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceProcess;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.caseledger.query.testing.WrittenLooks;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of the query service while many look at a case, each under another name, and the records are slow. */
@OnlyInFull
class KilledWhileAnsweringTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    /** Each name is signed for, which without the second compiler costs as much as some requests. */
    private static final int LOOKERS = 100;

    private static final int KILLS = 50;

    private final Random random = Tries.seeded("killed while answering");

    @Test
    void whoever_got_an_answer_is_on_record() throws Exception {
        OneCase known = new OneCase(PATNA, JUNE, 1);
        try (TestStore store = TestStore.local();
                TestLog log = new TestLog(store.uri())) {
            log.append(
                    JUNE,
                    Who.LEDGER,
                    new LedgerOpened(RunningQueryService.LEDGER, Purpose.DEMO, 1, Duration.ofSeconds(1), JUNE),
                    new CentreCommissioned(PATNA, CentreKind.DISTRICT_HEADQUARTERS, "PAT", 1, "Patna", "पटना", JUNE));
            log.append(JUNE, new Who("case-worker-1", Role.CASE_WORKER, PATNA), known.registered());
            int left = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                Set<String> answered = answeredBeforeTheKill(store, "/api/cases/" + known.id(), kill);
                left += LOOKERS - answered.size();

                assertThat(answered).isNotEmpty();
                assertThat(WrittenLooks.of(log).all())
                        .as("kill " + kill)
                        .extracting(look -> look.looker().actor())
                        .containsAll(answered);
            }
            assertThat(left).as("who was still waiting when it was killed").isPositive();
        }
    }

    private Set<String> answeredBeforeTheKill(TestStore store, String path, int round) throws Exception {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        CompletableFuture<Void> looking;
        try (QueryServiceProcess service = new QueryServiceProcess(SlowToRecord.class, store.uri(), "256m")) {
            await().atMost(Duration.ofSeconds(120))
                    .ignoreExceptions()
                    .until(() -> service.get(worker("first-" + round), path)
                                    .get(10, TimeUnit.SECONDS)
                                    .statusCode()
                            == 200);
            looking = CompletableFuture.runAsync(() -> allLook(service, path, round, answered));
            int enough = random.nextInt(1, LOOKERS / 2);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> answered.size() >= enough);
        }
        looking.get(120, TimeUnit.SECONDS);
        return answered;
    }

    /** One after the other sets out, and none waits for those before. */
    private static void allLook(QueryServiceProcess service, String path, int round, Set<String> answered) {
        List<CompletableFuture<?>> asked = new ArrayList<>();
        for (int i = 0; i < LOOKERS; i++) {
            DemoUser user = worker("looker-" + round + "-" + i);
            asked.add(service.get(user, path)
                    .handle((answer, failure) ->
                            failure == null && answer.statusCode() == 200 && answered.add(user.actor())));
        }
        asked.forEach(CompletableFuture::join);
    }

    private static DemoUser worker(String actor) {
        return new DemoUser(actor, Role.CASE_WORKER, List.of(PATNA), null, false);
    }
}
