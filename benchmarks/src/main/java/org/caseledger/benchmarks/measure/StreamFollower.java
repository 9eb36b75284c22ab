package org.caseledger.benchmarks.measure;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.caseledger.service.stream.CoordinatorThread;

/**
 * A pooled streaming processor of Axon with one segment, a token in memory and one handler; the same over every store. It coordinates as
 * the product's processors do, or a store that is quicker than the worker would be measured by the pauses of Axon's coordinator.
 */
final class StreamFollower implements AutoCloseable {
    private static final int BATCH = 1000;

    private final ScheduledExecutorService coordinator = new CoordinatorThread("follower-coordinator");
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final PooledStreamingEventProcessor processor;

    private StreamFollower(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> from,
            Consumer<EventMessage<?>> handler) {
        processor = PooledStreamingEventProcessor.builder()
                .name("follower")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Told(handler))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.INSTANCE)
                        .build())
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(source)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .initialSegmentCount(1)
                .initialToken(from)
                .batchSize(BATCH)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .build();
        processor.start();
    }

    static StreamFollower fromTheStart(
            StreamableMessageSource<TrackedEventMessage<?>> source, Consumer<EventMessage<?>> handler) {
        return new StreamFollower(source, StreamableMessageSource::createTailToken, handler);
    }

    /** Only what is published from now on. */
    static StreamFollower fromTheEnd(
            StreamableMessageSource<TrackedEventMessage<?>> source, Consumer<EventMessage<?>> handler) {
        return new StreamFollower(source, StreamableMessageSource::createHeadToken, handler);
    }

    @Override
    public void close() {
        processor.shutDown();
        for (ExecutorService executor : new ExecutorService[] {coordinator, worker}) {
            executor.shutdownNow();
        }
    }

    /** Does not ask for the payload, so nobody's is parsed. */
    static final class Told {
        private final Consumer<EventMessage<?>> handler;

        Told(Consumer<EventMessage<?>> handler) {
            this.handler = handler;
        }

        @EventHandler(payloadType = Object.class)
        void on(EventMessage<?> event) {
            handler.accept(event);
        }
    }
}
