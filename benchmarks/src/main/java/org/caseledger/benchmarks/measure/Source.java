package org.caseledger.benchmarks.measure;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;

/** Events that can be replayed again and again. */
final class Source {
    final int events;
    private final Replaying replaying;

    Source(int events, Replaying replaying) {
        this.events = events;
        this.replaying = replaying;
    }

    /** Events a second, from the first to the last, so that starting the processor does not count */
    @SuppressWarnings("try") // what is closed at the end has done its work by then
    double replay() {
        CompletableFuture<Long> finished = new CompletableFuture<>();
        AtomicLong handled = new AtomicLong();
        AtomicLong first = new AtomicLong();
        Consumer<EventMessage<?>> count = event -> {
            long number = handled.incrementAndGet();
            if (number == 1) {
                first.set(System.nanoTime());
            } else if (number == events) {
                finished.complete(System.nanoTime());
            }
        };
        try (QueryView.Closing running = replaying.start(count)) {
            return (events - 1) / ((BoundedWait.answer(finished) - first.get()) / 1e9);
        }
    }

    /** Starts at the first event; closed when all were handled. */
    interface Replaying {
        QueryView.Closing start(Consumer<EventMessage<?>> handler);
    }
}
