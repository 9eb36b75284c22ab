package org.caseledger.service.stream;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.Test;

class CoordinatorThreadTest {
    /** Of a worker in Axon. */
    private static final int QUEUE = 1024;

    private static final int LOOKS = 100;

    /** A fifth of what so many looks take with Axon's own pause between them. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @Test
    void a_coordinator_that_waits_for_its_worker_looks_again_soon() {
        CountDownLatch handling = new CountDownLatch(1);
        Endless source = new Endless();
        CoordinatorThread coordinator = new CoordinatorThread("coordinator");
        ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("waiting")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Blocked(handling))
                        .build())
                .messageSource(source)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .build();
        processor.start();
        try {
            await().until(source::isLeftAlone);
            int before = source.looks.get();
            await().atMost(SOON).until(() -> source.looks.get() > before + LOOKS);
        } finally {
            handling.countDown();
            processor.shutDown();
            coordinator.shutdownNow();
            worker.shutdownNow();
        }
    }

    /** Has another event whenever asked. */
    private static final class Endless
            implements StreamableMessageSource<TrackedEventMessage<?>>, BlockingStream<TrackedEventMessage<?>> {
        private final AtomicInteger looks = new AtomicInteger();
        private final AtomicLong given = new AtomicLong();
        private long seen = -1;

        /** The queue is full, and none was taken between two calls. */
        boolean isLeftAlone() {
            long before = seen;
            seen = given.get();
            return seen >= QUEUE && seen == before;
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
            return this;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            looks.incrementAndGet();
            return true;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return new GenericTrackedEventMessage<>(
                    PositionTokens.token(given.getAndIncrement()), GenericEventMessage.asEventMessage("event"));
        }

        @Override
        public void close() {}

        @Override
        public TrackingToken createTailToken() {
            return PositionTokens.token(PositionTokens.TAIL);
        }

        @Override
        public TrackingToken createHeadToken() {
            return createTailToken();
        }

        @Override
        public TrackingToken createTokenAt(Instant time) {
            return createTailToken();
        }
    }

    private static final class Blocked {
        private final CountDownLatch handling;

        Blocked(CountDownLatch handling) {
            this.handling = handling;
        }

        @EventHandler(payloadType = Object.class)
        @SuppressWarnings("UnusedVariable") // Axon hands it over
        void on(EventMessage<?> event) throws InterruptedException {
            handling.await();
        }
    }
}
