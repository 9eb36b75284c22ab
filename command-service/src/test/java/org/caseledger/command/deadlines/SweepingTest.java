package org.caseledger.command.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.command.lifecycle.LedgerInMemory;
import org.caseledger.command.lifecycle.MissFollowUp;
import org.caseledger.command.lifecycle.Wanderer;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.FollowUpMissed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepingTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int DAYS = 220;
    private static final int WORDS_A_DAY = 18;

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final Wanderer wanderer = new Wanderer(SEED);
    private final LedgerTail tail = new LedgerTail(ledger);
    private final ExpectedMisses expected = new ExpectedMisses();

    SweepingTest() {
        System.out.println("SweepingTest: -Dseed=" + SEED);
        wanderer.centres().forEach(ledger::send);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 11})
    void each_slot_nobody_answered_in_time_is_missed_once_however_seldom_a_sweep_runs(int everyDays) {
        try (Sweeper sweeper = new Sweeper(new LedgerTail(ledger), ledger::send)) {
            for (int day = 1; day <= DAYS; day++) {
                wander();
                if (day % everyDays == 0) {
                    sweeper.sweep(wanderer.today());
                    expected.swept(wanderer.today());
                    assertThat(sweeper.sweep(wanderer.today())).isZero();
                }
                wanderer.sleepADay();
            }
        }

        assertThat(missed()).isNotEmpty().doesNotHaveDuplicates().hasSameElementsAs(expected.all());
    }

    @Test
    void two_nodes_that_sweep_at_once_store_each_miss_once() {
        try (Sweeper one = new Sweeper(new LedgerTail(ledger), ledger::send);
                Sweeper other = new Sweeper(new LedgerTail(ledger), ledger::send)) {
            for (int day = 1; day <= DAYS; day++) {
                wander();
                LocalDate today = wanderer.today();
                CompletableFuture.allOf(
                                CompletableFuture.runAsync(() -> one.sweep(today)),
                                CompletableFuture.runAsync(() -> other.sweep(today)))
                        .join();
                expected.swept(today);
                wanderer.sleepADay();
            }
        }

        assertThat(missed()).isNotEmpty().doesNotHaveDuplicates().hasSameElementsAs(expected.all());
    }

    @Test
    void a_slot_whose_question_failed_is_asked_about_again() {
        AtomicInteger failures = new AtomicInteger(3);
        try (Sweeper sweeper = new Sweeper(new LedgerTail(ledger), question -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("no answer");
            }
            ledger.send(question);
        })) {
            for (int day = 1; day <= DAYS; day++) {
                wander();
                wanderer.sleepADay();
            }
            expected.swept(wanderer.today());

            assertThatThrownBy(() -> sweeper.sweep(wanderer.today())).hasMessage("no answer");
            assertThat(sweeper.sweep(wanderer.today())).isEqualTo(3);
        }

        assertThat(missed()).isNotEmpty().doesNotHaveDuplicates().hasSameElementsAs(expected.all());
    }

    private void wander() {
        for (int word = 0; word < WORDS_A_DAY; word++) {
            Object command = wanderer.nextCommand();
            if (!(command instanceof MissFollowUp)) {
                ledger.send(command);
            }
        }
        expected.recorded(tail.next(), wanderer.today());
    }

    private List<FollowUpMissed> missed() {
        return ledger.events().stream()
                .filter(CaseEvent.class::isInstance)
                .filter(FollowUpMissed.class::isInstance)
                .map(FollowUpMissed.class::cast)
                .toList();
    }
}
