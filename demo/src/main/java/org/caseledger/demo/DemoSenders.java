package org.caseledger.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The threads that send a day's commands; each waits through the flush of its command, so their number makes the blocks full. */
final class DemoSenders implements AutoCloseable {
    /** No day has so many lanes that more would help; fewer would leave a second block half empty. */
    private static final int THREADS = 128;

    /** A command goes some dozens of frames deep. */
    private static final long STACK_BYTES = 512 * 1024;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, DemoSenders::thread);
    private static final AtomicInteger HIRED = new AtomicInteger();

    /**
     * Returns when every command was answered.
     *
     * @throws RuntimeException the first failure; what had not been sent by then is not sent any more
     */
    void send(DemoDay day, Consumer<CommandLane.Step> sender) throws InterruptedException {
        Errand errand = new Errand(day.commands().size(), sender);
        CommandLane.of(day).forEach(errand::begin);
        errand.await();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private final class Errand {
        private final CountDownLatch unanswered;
        private final Consumer<CommandLane.Step> sender;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Errand(int commands, Consumer<CommandLane.Step> sender) {
            this.unanswered = new CountDownLatch(commands);
            this.sender = sender;
        }

        void begin(CommandLane lane) {
            threads.execute(() -> walk(lane));
        }

        private void walk(CommandLane lane) {
            for (CommandLane.Step step : lane.steps()) {
                if (failure.get() == null) {
                    take(step);
                }
                unanswered.countDown();
                if (!step.next().steps().isEmpty()) {
                    begin(step.next());
                }
            }
        }

        private void take(CommandLane.Step step) {
            try {
                sender.accept(step);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        }

        void await() throws InterruptedException {
            unanswered.await();
            Throwable first = failure.get();
            if (first instanceof Error error) {
                throw error;
            }
            if (first != null) {
                throw (RuntimeException) first;
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "demo-" + HIRED.incrementAndGet(), STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
