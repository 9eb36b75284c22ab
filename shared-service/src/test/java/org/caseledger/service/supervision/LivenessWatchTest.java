package org.caseledger.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.support.GenericApplicationContext;

class LivenessWatchTest {
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofHours(1);

    private final GenericApplicationContext context = new GenericApplicationContext();
    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final AtomicReference<Optional<String>> failure = new AtomicReference<>(Optional.empty());
    private final AtomicInteger ended = new AtomicInteger();

    @BeforeEach
    void open() {
        context.addApplicationListener(availability);
        context.refresh();
        AvailabilityChangeEvent.publish(context, LivenessState.CORRECT);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void liveness_follows_the_checks_and_the_process_goes_on_when_they_recover() {
        LivenessWatch watch = watch(NEVER);
        failure.set(Optional.of("a thread has ended"));
        await().until(() -> availability.getLivenessState() == LivenessState.BROKEN);

        failure.set(Optional.empty());

        await().until(() -> availability.getLivenessState() == LivenessState.CORRECT);
        assertThat(ended).hasValue(0);
        watch.stop();
    }

    @Test
    void a_liveness_that_stays_broken_ends_the_process_whoever_broke_it() {
        LivenessWatch watch = watch(Duration.ofMillis(300));
        await().during(Duration.ofMillis(500)).until(() -> ended.get() == 0);

        AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);

        await().until(() -> ended.get() == LivenessWatch.EXIT_CODE);
        watch.stop();
    }

    @Test
    void a_thread_that_hangs_and_one_that_gets_no_work_are_told_apart() {
        WatchedThread thread = new WatchedThread("worker");
        CountDownLatch latch = new CountDownLatch(1);
        await().until(() -> thread.idleFor(OFTEN).isPresent());
        assertThat(thread.hangsFor(OFTEN)).isEmpty();

        thread.execute(() -> await().until(() -> latch.getCount() == 0));

        await().until(() -> thread.hangsFor(OFTEN).equals(Optional.of("worker hangs")));
        assertThat(thread.idleFor(OFTEN)).isEmpty();
        latch.countDown();
        await().until(() -> thread.hangsFor(OFTEN).isEmpty());
        thread.shutdownNow();
    }

    private LivenessWatch watch(Duration patience) {
        LivenessWatch watch = new LivenessWatch(
                List.of(() -> Objects.requireNonNull(failure.get())),
                context,
                availability,
                new LivenessSettings(patience, OFTEN),
                ended::set);
        watch.start();
        return watch;
    }
}
