package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.DemoLoading;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.command.lifecycle.ResolveCase;
import org.caseledger.demo.DemoProgress.State;
import org.caseledger.eventlog.Block;
import org.caseledger.events.PostingReason;
import org.caseledger.local.testing.TestKeystore;
import org.caseledger.local.testing.Tries;
import org.caseledger.service.clock.LedgerClock;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The first month of the demo through the whole service, or half of it; each store runs it. */
@BesideOthers
abstract class DemoMonth {
    static final int DAYS = Tries.of(15, 30);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    abstract LoadedLedger ledger(String name, int days, String... more);

    @Test
    void a_month_is_recorded_day_by_day_and_counts_what_was_planned() {
        try (LoadedLedger ledger = ledger("demo_month", DAYS).load(PATIENCE)) {
            List<Block> blocks = ledger.loaded();
            LogTold told = LogTold.of(blocks);

            assertThat(blocks)
                    .extracting(block -> LocalDate.ofInstant(block.sealedAt(), LedgerClock.ZONE))
                    .isSorted()
                    .containsAll(LocalDate.of(2023, 4, 1)
                            .datesUntil(LocalDate.of(2023, 4, 1).plusDays(DAYS))
                            .toList());
            assertThat(told.recordedBeforeItHappened()).isEmpty();
            assertThat(told.count(PostingReason.REGISTERED)).isEqualTo(planned(RegisterCase.class));
            assertThat(told.count(PostingReason.RESOLVED)).isEqualTo(planned(ResolveCase.class));
            assertThat(told.count("FollowUpMissed")).isPositive();
            assertThat(told.gapsInSerials()).isEmpty();
        }
    }

    @Test
    void a_load_stopped_at_random_moments_ends_the_same_as_one_that_was_not() {
        long seed = System.nanoTime();
        System.out.println("stops of the load are drawn with seed " + seed);
        Random random = new Random(seed);
        int days = Tries.of(6, 12);
        try (LoadedLedger straight = ledger("demo_straight", days).load(PATIENCE);
                LoadedLedger stopped = ledger("demo_stopped", days)) {
            int events = LogTold.of(straight.loaded()).events();
            int first = 50 + random.nextInt(events / 2);
            stopped.loadUntil(first);
            stopped.loadUntil(first + random.nextInt(events - first));
            stopped.load(PATIENCE);

            assertThat(stopped.stories()).isEqualTo(straight.stories());
            assertThat(LogTold.of(stopped.loaded()).gapsInSerials()).isEmpty();
        }
    }

    @Test
    void invented_women_come_after_the_last_day_once_for_each_case_and_change_nothing_else() {
        int days = Tries.of(4, 12);
        String[] asked = Stream.concat(
                        Stream.of("--caseledger.demo.identities=true"),
                        TestKeystore.settings().entrySet().stream()
                                .map(one -> "--" + one.getKey() + "=" + one.getValue()))
                .toArray(String[]::new);
        try (LoadedLedger without = ledger("demo_unnamed", days).load(PATIENCE);
                LoadedLedger with = ledger("demo_named", days, asked).load(PATIENCE)) {
            List<String> first = with.identified();
            with.load(PATIENCE); // as every start does

            assertThat(first).hasSizeGreaterThan(20).doesNotHaveDuplicates();
            assertThat(with.identified()).isEqualTo(first);
            assertThat(without.identified()).isEmpty();
            Map<String, List<String>> named = with.stories();
            named.values().forEach(story -> story.removeIf(event -> event.startsWith("IdentityRecorded ")));
            assertThat(named).isEqualTo(without.stories());
        }
    }

    @Test
    void nobody_else_writes_while_it_loads_and_the_clock_goes_on_after_it() {
        try (LoadedLedger ledger = ledger("demo_gate", 3);
                ConfigurableApplicationContext service = ledger.start()) {
            LedgerCommandGateway gateway = service.getBean(LedgerCommandGateway.class);
            PlannedCommand foreign = DemoPlan.shipped(1).next().commands().stream()
                    .filter(PlannedCommand::registers)
                    .findFirst()
                    .orElseThrow();
            Caller caller = new Caller(foreign.by(), null, null, null);

            assertThatThrownBy(() -> gateway.send(foreign.command(), caller)).isInstanceOf(DemoLoading.class);

            await().atMost(PATIENCE).until(() -> LoadedLedger.progress(service).state() == State.DONE);
            assertThat(catchThrowable(() -> gateway.send(foreign.command(), caller)))
                    .isNotInstanceOf(DemoLoading.class);
            assertThat(service.getBean(LedgerClock.class).today()).isEqualTo(LedgerClock.DEMO_GOES_ON);
        }
    }

    private static long planned(Class<?> type) {
        long count = 0;
        DemoPlan plan = DemoPlan.shipped(DAYS);
        while (plan.hasNext()) {
            count += plan.next().commands().stream()
                    .filter(c -> type.isInstance(c.command()))
                    .count();
        }
        return count;
    }
}
