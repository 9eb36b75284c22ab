package org.caseledger.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.axonframework.eventhandling.DomainEventMessage;
import org.caseledger.benchmarks.rivals.Store;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final Duration STALL = Duration.ofMillis(200);

    @Test
    void one_stall_delays_everyone_who_was_due_during_it() {
        Histogram micros = OpenLoop.run(new Stalling(), 1_000, Duration.ZERO, Duration.ofMillis(600));

        assertThat(micros.getTotalCount()).isBetween(590L, 610L);
        assertThat(micros.getCountBetweenValues(50_000, micros.getMaxValue())).isGreaterThan(100);
    }

    /** Answers one after the other, at once, but for one in the middle. */
    private static final class Stalling implements Store {
        private final AtomicInteger appends = new AtomicInteger();

        @Override
        public synchronized void append(List<DomainEventMessage<?>> deeds) {
            if (appends.incrementAndGet() == 100) {
                LockSupport.parkNanos(STALL.toNanos());
            }
        }

        @Override
        public void close() {}
    }
}
