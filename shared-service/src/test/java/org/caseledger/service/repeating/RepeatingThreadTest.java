package org.caseledger.service.repeating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatingThreadTest {
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void work_is_repeated_on_a_daemon_thread_of_that_name_until_it_is_stopped() {
        AtomicBoolean daemon = new AtomicBoolean();
        RepeatingThread thread = new RepeatingThread("again", () -> {
            daemon.set(Thread.currentThread().isDaemon()
                    && Thread.currentThread().getName().equals("again"));
            done.incrementAndGet();
        });
        thread.start(Duration.ZERO, PAUSE);
        await().until(() -> done.get() > 3);
        assertThat(thread.isRunning()).isTrue();

        thread.stop();

        int before = done.get();
        await().during(Duration.ofMillis(50)).until(() -> done.get() <= before + 1);
        assertThat(thread.isRunning()).isFalse();
        assertThat(daemon).isTrue();
    }

    @Test
    void a_throwable_that_leaves_the_work_ends_it() {
        RepeatingThread thread = new RepeatingThread("ends", () -> {
            done.incrementAndGet();
            throw new IllegalStateException("enough");
        });
        thread.start(Duration.ZERO, PAUSE);

        await().during(Duration.ofMillis(50)).until(() -> done.get() == 1);
        thread.stop();
    }

    @Test
    void stopping_interrupts_work_that_waits() {
        CountDownLatch interrupted = new CountDownLatch(1);
        RepeatingThread thread = new RepeatingThread("waits", () -> {
            done.incrementAndGet();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        thread.start(Duration.ZERO, PAUSE);
        await().until(() -> done.get() == 1);

        thread.stop();

        await().until(() -> interrupted.getCount() == 0);
    }
}
