package org.caseledger.query.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.caseledger.service.stream.CoordinatorThread;
import org.caseledger.service.supervision.WatchedThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A processor for each view, with two threads of its own that are watched, and one segment, because the order is the log's and speed comes from
 * folding whole batches.
 */
final class ViewProcessors {
    /** Less than what is given to a service that is told to end. */
    private static final Duration ENDS_WITH_SERVICE = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessors.class);

    private final MongoDatabase database;
    private final ProcessingSettings settings;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final TokenStore tokens;
    private final Failures failures;
    private final ViewListeners listeners;
    private final ViewProgress completed;
    private final LongPredicate isNearHead;
    private final Map<String, StreamingEventProcessor> processors = new ConcurrentHashMap<>();
    private final Map<String, BatchCommitInterceptor<?>> batches = new ConcurrentHashMap<>();
    private final Map<String, WatchedThread> coordinators = new ConcurrentHashMap<>();
    private final Map<String, WatchedThread> workers = new ConcurrentHashMap<>();

    /** @param isNearHead whether less than a batch of the log lies behind a position, as far as this process has seen */
    ViewProcessors(
            MongoDatabase database,
            ProcessingSettings settings,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore tokens,
            Failures failures,
            ViewListeners listeners,
            ViewProgress completed,
            LongPredicate isNearHead) {
        this.database = database;
        this.settings = settings;
        this.log = log;
        this.tokens = tokens;
        this.failures = failures;
        this.listeners = listeners;
        this.completed = completed;
        this.isNearHead = isNearHead;
    }

    /** Not started. Takes the place of the view's former one, which has ended. */
    <V> StreamingEventProcessor make(ReadModel<V> model) {
        String name = model.name();
        ViewWriter<V> writer = new ViewWriter<>(model, database);
        Object projection = model.projection(writer);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(List.of(projection, new PositionKeeper()))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.INSTANCE)
                        .build())
                .errorHandler(failures)
                .messageSource(handled(projection))
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(settings.batchSize())
                .claimExtensionThreshold(settings.claimTimeout().toMillis() / 3)
                .tokenClaimInterval(claimInterval(settings.claimTimeout().toMillis()))
                .coordinatorExecutor(kept(coordinators, name, new CoordinatorThread(name + "-coordinator")))
                .workerExecutor(kept(workers, name, new WatchedThread(name + "-worker")))
                .build();
        BatchCommitInterceptor<V> batch =
                new BatchCommitInterceptor<>(name, settings, isNearHead, writer, listeners.to(model), completed);
        batches.put(name, batch);
        processor.registerHandlerInterceptor(batch);
        processors.put(name, processor);
        return processor;
    }

    @Nullable
    StreamingEventProcessor of(String view) {
        return processors.get(view);
    }

    Map<String, StreamingEventProcessor> all() {
        return Collections.unmodifiableMap(processors);
    }

    /** The view is claimed, and goes on after this position. */
    void goesOnAfter(String view, long position) {
        BatchCommitInterceptor<?> batch = batches.get(view);
        if (batch != null) {
            batch.goesOnAfter(position);
        }
    }

    /** They are left as they are where they cannot end: where they wait for a database that does not answer, as a kill would leave them. */
    void end() {
        awaitEnd(processors.values().stream()
                .map(StreamingEventProcessor::shutdownAsync)
                .toList());
        processors.clear();
        Stream.of(coordinators, workers).forEach(threads -> {
            threads.values().forEach(ExecutorService::shutdownNow);
            threads.clear();
        });
    }

    private static void awaitEnd(List<CompletableFuture<Void>> ending) {
        try {
            CompletableFuture.allOf(ending.toArray(CompletableFuture[]::new))
                    .orTimeout(ENDS_WITH_SERVICE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            LOG.warn(
                    "Views have not come to an end within {} s and are left as they are; whoever keeps them next goes on from there",
                    ENDS_WITH_SERVICE.toSeconds());
        }
    }

    /**
     * Why a view that should go on will not, whatever happens: its threads hang or have stopped. Waiting for the database, or for another
     * process to give up its claim, is none of that.
     */
    Optional<String> hanging(Duration longestWork, Duration longestPause) {
        return processors.entrySet().stream()
                .filter(view -> view.getValue().isRunning())
                .flatMap(view -> hanging(view.getKey(), longestWork, longestPause))
                .findFirst();
    }

    private Stream<String> hanging(String view, Duration longestWork, Duration longestPause) {
        Optional<WatchedThread> worker = Optional.ofNullable(workers.get(view));
        Optional<WatchedThread> coordinator = Optional.ofNullable(coordinators.get(view));
        return Stream.of(
                        worker.flatMap(thread -> thread.hangsFor(longestWork)),
                        coordinator.flatMap(thread -> thread.hangsFor(longestWork)),
                        coordinator.flatMap(thread -> thread.idleFor(longestPause)))
                .flatMap(Optional::stream);
    }

    private SiftedLog handled(Object projection) {
        AnnotationEventHandlerAdapter handlers = new AnnotationEventHandlerAdapter(projection);
        return new SiftedLog(log, all -> new HandledEventStream(all, handlers::canHandleType));
    }

    /** A second, which an idle service hardly notices; seldomer where a claim lasts long, as on a machine with one query service only. */
    private static long claimInterval(long claimTimeout) {
        return Math.min(claimTimeout / 3, Math.max(1000, claimTimeout / 12));
    }

    private static WatchedThread kept(Map<String, WatchedThread> threads, String view, WatchedThread thread) {
        WatchedThread former = threads.put(view, thread);
        if (former != null) {
            former.shutdownNow();
        }
        return thread;
    }
}
