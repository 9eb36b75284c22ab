package org.caseledger.service.accessledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.service.append.LogMetrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the local store. */
class AccessLedgerTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = NOVEMBER.plusMonths(1);
    private static final Instant A_MORNING = Instant.parse("2026-11-29T04:00:00Z");
    private static final Looker WORKER = new Looker("case-worker-1", "CASE_WORKER", List.of("BR-PAT-01"), null);

    private final AtomicReference<Instant> now = new AtomicReference<>(A_MORNING);

    private JournaledStore store;
    private MongoClient client;
    private MongoDatabase database;
    private AccessMonths months;
    private AccessLedger ledger;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = JournaledStore.open(folder, 0);
        client = MongoClients.create(store.uri());
        database = client.getDatabase("caseledger_access");
        months = new AccessMonths(client, database);
        ledger = ledger("one");
    }

    @AfterEach
    void close() {
        ledger.close();
        client.close();
        store.close();
    }

    private AccessLedger ledger(String node) {
        return new AccessLedger(months, now::get, node, new LogMetrics(new SimpleMeterRegistry(), "append", "access"));
    }

    @Test
    void a_look_is_stored_in_the_log_of_its_month_as_it_was_told() {
        Look look = Look.at(WORKER, LookKind.CASE_HISTORY, UUID.randomUUID());

        PlaceOnRecord place = ledger.record(look).join();

        assertThat(place).isEqualTo(new PlaceOnRecord(NOVEMBER, 1));
        assertThat(events(NOVEMBER)).extracting(LogEvent::type).containsExactly("AccessMonthOpened", "LookedAtOne");
        assertThat(looks(NOVEMBER)).containsExactly(look);
        assertThat(events(NOVEMBER).get(1).time()).isEqualTo(A_MORNING);
    }

    @Test
    void a_list_is_one_look_with_its_filter_and_its_rows() {
        Look look = Look.at(WORKER, LookKind.CASES, new Look.Several(Map.of("status", "OPEN"), true, 312));

        ledger.record(look).join();

        assertThat(looks(NOVEMBER)).containsExactly(look);
    }

    @Test
    void looks_that_come_together_share_blocks_and_the_log_of_the_month_is_a_chain() {
        List<CompletableFuture<PlaceOnRecord>> stored = new ArrayList<>();
        UUID one = UUID.randomUUID();
        for (int i = 0; i < 500; i++) {
            stored.add(ledger.record(Look.at(WORKER, LookKind.CASE, i % 2 == 0 ? one : UUID.randomUUID())));
        }

        Set<PlaceOnRecord> places = new HashSet<>();
        stored.forEach(look -> places.add(look.join()));

        assertThat(places).hasSize(500);
        assertThat(blocks(NOVEMBER)).hasSizeLessThan(100);
        assertThat(new LogVerifier(months.log(NOVEMBER)).verify().broken()).isNull();
    }

    @Test
    void two_processes_write_one_log() {
        try (AccessLedger other = ledger("other")) {
            List<CompletableFuture<PlaceOnRecord>> stored = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                stored.add((i % 2 == 0 ? ledger : other).record(Look.at(WORKER, LookKind.CASE, UUID.randomUUID())));
            }
            stored.forEach(CompletableFuture::join);
        }

        assertThat(looks(NOVEMBER)).hasSize(100);
        assertThat(blocks(NOVEMBER)).extracting(Block::node).contains("one", "other");
        assertThat(new LogVerifier(months.log(NOVEMBER)).verify().broken()).isNull();
    }

    /** Midnight of India, not of Greenwich. */
    @Test
    void a_month_that_begins_has_a_log_of_its_own() {
        ledger.record(Look.at(WORKER, LookKind.CASE, UUID.randomUUID())).join();
        now.set(Instant.parse("2026-11-30T18:29:59.999Z"));
        ledger.record(Look.at(WORKER, LookKind.CASE, UUID.randomUUID())).join();
        now.set(Instant.parse("2026-11-30T18:30:00Z"));
        ledger.record(Look.at(WORKER, LookKind.CASE, UUID.randomUUID())).join();

        assertThat(looks(NOVEMBER)).hasSize(2);
        assertThat(looks(DECEMBER)).hasSize(1);
        assertThat(database.listCollectionNames()).contains("access-202611", "access-202612");
    }

    @Test
    void a_month_is_made_once_and_says_so() {
        assertThat(months.isMade(NOVEMBER)).isFalse();
        assertThat(months.make(NOVEMBER, A_MORNING)).isTrue();
        assertThat(months.isMade(NOVEMBER)).isTrue();
        assertThat(months.make(NOVEMBER, A_MORNING)).isFalse();
        assertThat(blocks(NOVEMBER)).hasSize(1);
    }

    @Test
    void what_was_seen_of_one_month_counts_for_whoever_reads_it_or_another() {
        months.log(NOVEMBER).seenElsewhere(4_711);

        assertThat(months.log(NOVEMBER).seen()).isEqualTo(4_711);
        assertThat(months.log(DECEMBER).seen()).isEqualTo(4_711);
    }

    @Test
    void of_those_who_look_first_at_the_same_moment_no_more_than_one_opens_the_month() throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(8);
        long before = sealers();
        for (int turn = 0; turn < 30; turn++) {
            try (AccessLedger one = ledger("one")) {
                List<Callable<PlaceOnRecord>> looks = new ArrayList<>();
                CyclicBarrier ready = new CyclicBarrier(8);
                for (int i = 0; i < 8; i++) {
                    looks.add(() -> {
                        ready.await();
                        return one.record(Look.at(WORKER, LookKind.CASE, UUID.randomUUID()))
                                .join();
                    });
                }
                for (Future<PlaceOnRecord> look : together.invokeAll(looks)) {
                    look.get();
                }
            }
        }
        together.shutdownNow();

        await().until(() -> sealers() == before);
    }

    /** Threads of this JVM that seal. */
    private static long sealers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("sealer"))
                .count();
    }

    /** As in a demo, whose clock may be months on when somebody asks. */
    @Test
    void where_that_is_allowed_no_month_is_missing_for_long() {
        assertThat(ledger.missingNow()).isEmpty();
        assertThat(ledger.missingNext()).isEmpty();
        assertThat(months.isMade(NOVEMBER)).isTrue();
        assertThat(months.isMade(DECEMBER)).isTrue();
    }

    @Test
    void a_look_is_not_stored_where_the_store_has_gone() {
        ledger.requireThisMonth();
        client.close();

        CompletableFuture<PlaceOnRecord> lost = ledger.record(Look.at(WORKER, LookKind.CASE, UUID.randomUUID()));

        assertThatThrownBy(lost::join).isInstanceOf(CompletionException.class);
    }

    private List<Block> blocks(YearMonth month) {
        return new LogReader(months.log(month)).from(0, 100_000);
    }

    private List<LogEvent> events(YearMonth month) {
        return blocks(month).stream().flatMap(block -> block.events().stream()).toList();
    }

    private List<Look> looks(YearMonth month) {
        return events(month).stream().skip(1).map(Look::of).toList();
    }
}
