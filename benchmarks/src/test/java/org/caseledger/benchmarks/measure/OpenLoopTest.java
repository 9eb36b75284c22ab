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
    void one_stall_delays_everyone_who_was_due_during_it() throws InterruptedException {
        Histogram micros = OpenLoop.run(new Stalling(), 2_000, Duration.ZERO, Duration.ofMillis(1500));

        assertThat(micros.getTotalCount()).isEqualTo(3_000);
        assertThat(micros.getCountBetweenValues(50_000, micros.getMaxValue()))
                .as("300 were due in the first 150 ms of the stall; no more than 256 writers can have called by then")
                .isGreaterThan(280);
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
