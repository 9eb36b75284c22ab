package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.Purpose;
import org.caseledger.service.append.BlockInsert;
import org.caseledger.service.append.Insertion;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.Placement;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an empty log begins with, on whatever store. */
@BesideOthers
abstract class OpeningContract {
    private static final Instant BEGINNING = Instant.parse("2023-03-31T18:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2022, 4, 1);
    private static final Duration OFFSET = Duration.ofDays(-100);

    Store store;

    abstract Store store();

    @BeforeEach
    void openStore() {
        store = store();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void an_empty_log_begins_with_the_opening_of_its_ledger() {
        Ledger ledger = opening(insert()).open(Purpose.DEMO, OFFSET, BEGINNING, DAY);

        LogEvent first = History.of(store).events().get(0);
        assertThat(first.type()).isEqualTo("LedgerOpened");
        assertThat(first.aggregate()).isEqualTo(first.id().toString());
        assertThat(first.aggregateType()).isNull();
        assertThat(first.sequence()).isZero();
        assertThat(History.of(store).blocks().get(0).sealedAt()).isEqualTo(BEGINNING);
        assertThat(Ledger.read(store.reader())).contains(ledger);
        assertThat(ledger.purpose()).isEqualTo(Purpose.DEMO);
        assertThat(ledger.clockOffset()).isEqualTo(OFFSET);
        assertThat(ledger.openedOn()).isEqualTo(DAY);
    }

    @Test
    void a_ledger_that_was_opened_is_read_whatever_it_should_have_become() {
        Ledger first = opening(insert()).open(Purpose.DEMO, OFFSET, BEGINNING, DAY);

        assertThat(opening(insert()).open(Purpose.PRODUCTION, Duration.ZERO, Instant.now(), DAY.plusDays(1)))
                .isEqualTo(first);
        assertThat(History.of(store).events()).hasSize(1);
    }

    @Test
    void two_nodes_that_open_at_once_end_with_one_ledger() {
        List<Ledger> opened = new ArrayList<>();
        BlockInsert meanwhileAnother = block -> {
            opened.add(opening(insert()).open(Purpose.DEMO, OFFSET, BEGINNING, DAY));
            return insert().insert(block);
        };

        Ledger second = opening(meanwhileAnother).open(Purpose.DEMO, OFFSET, BEGINNING, DAY);

        assertThat(opened).containsExactly(second);
        assertThat(History.of(store).events()).hasSize(1);
    }

    @Test
    void eight_nodes_that_open_at_once_end_with_one_ledger() {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Ledger>> opening = new ArrayList<>();
            for (int node = 0; node < 8; node++) {
                opening.add(CompletableFuture.supplyAsync(
                        () -> opening(insert()).open(Purpose.DEMO, OFFSET, BEGINNING, DAY), nodes));
            }
            assertThat(opening.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(History.of(store).events()).hasSize(1);
    }

    @Test
    void an_opening_that_is_refused_says_what_to_do() {
        assertThatThrownBy(() -> opening(block -> Insertion.refused(new IllegalStateException("not authorised")))
                        .open(Purpose.DEMO, OFFSET, BEGINNING, DAY))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not authorised")
                .hasMessageContaining("MONGODB_URI");
    }

    @Test
    void a_machine_whose_clock_is_wrong_is_refused() {
        for (Duration wrong : List.of(Duration.ofSeconds(3), Duration.ofSeconds(-3))) {
            InstantSource wall = () -> Instant.now().plus(wrong);
            assertThatThrownBy(() -> new ServerFitness(store.client(), wall).check(Purpose.DEMO))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("NTP");
        }
    }

    private BlockInsert insert() {
        return new MongoBlockInsert(store.log());
    }

    private LedgerOpening opening(BlockInsert insert) {
        return new LedgerOpening(store.reader(), Placement.in(store.log(), insert, Duration.ofSeconds(10)), "node");
    }
}
