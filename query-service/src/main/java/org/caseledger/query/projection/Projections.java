package org.caseledger.query.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.repeating.Pause;
import org.caseledger.service.start.EndOfProcess;
import org.caseledger.service.stream.CoordinatorThread;
import org.caseledger.service.stream.LogSource;
import org.caseledger.service.stream.PositionTokens;
import org.caseledger.service.supervision.WatchedThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps every {@link ReadModel} up with the log: one processor each, one segment each, because the order is the log's and speed comes from
 * folding whole batches.
 */
public final class Projections implements SmartLifecycle, Failures.Stopping {
    /** While one is being decoded here, the database reads another. */
    private static final int VIEWS_READ_AT_ONCE = 2;

    /** Who makes a view anew is behind by milliseconds, unless it has been stopped; callers wait longer for a position. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Duration LOOKED_AFTER = Duration.ofMillis(20);
    /** Who keeps a view elsewhere has its token moved within it, once a batch is written. */
    private static final Duration WRITTEN_WITHIN = Duration.ofMillis(100);

    /** A batch that is being written ends within it. */
    private static final Duration ENDS = Duration.ofSeconds(30);
    /** Less than what is given to a service that is told to end. */
    private static final Duration ENDS_WITH_SERVICE = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

    private final List<ReadModel<?>> models;
    private final List<ViewListener<?>> listeners;
    private final MongoDatabase database;
    private final ProcessingSettings settings;
    private final LogReader reader;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final UnknownEvents unknown = new UnknownEvents();
    private final Set<String> stoodAside = ConcurrentHashMap.newKeySet();
    /** Views of which it was told that they are not followed. */
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private final AtomicLong newest = new AtomicLong(PositionTokens.TAIL);
    /** Absent where this process makes a generation that does not answer yet. */
    private final @Nullable ViewGenerations generations;

    private final ViewTokens stored;
    private final LogTokenStore tokens;
    private final TokenStore processorTokens;
    private final ViewProgress completed;
    private final Failures failures;
    private final ViewLoading loading;
    private final Map<String, StreamingEventProcessor> processors = new ConcurrentHashMap<>();
    private final Map<String, BatchCommitInterceptor<?>> batches = new ConcurrentHashMap<>();
    private final Map<String, WatchedThread> coordinators = new ConcurrentHashMap<>();
    private final Map<String, WatchedThread> workers = new ConcurrentHashMap<>();
    private final Object starting = new Object();
    private volatile boolean running;
    /** What is read before the start; absent where nobody asked for it, and after the first start. */
    private @Nullable CompletableFuture<Void> ahead;

    /**
     * @param completed is told how far each view is
     * @param generations of the same database
     */
    Projections(
            List<ReadModel<?>> models,
            List<ViewListener<?>> listeners,
            ViewUpkeep upkeep,
            ViewProgress completed,
            ViewGenerations generations) {
        this(
                models,
                listeners,
                upkeep,
                completed,
                generations,
                Clock.systemUTC(),
                tokens -> tokens,
                true,
                LoadLimits.ofThisProcess(upkeep.settings().fillingFile()));
    }

    /**
     * Keeps a generation that does not answer yet, which the model names.
     *
     * @param claims what the age of its claims is told by
     */
    static Projections making(ReadModel<?> model, ViewUpkeep upkeep, Clock claims) {
        return new Projections(
                List.of(model),
                List.of(),
                upkeep,
                new ViewProgress(),
                null,
                claims,
                tokens -> tokens,
                true,
                LoadLimits.ofThisProcess(upkeep.settings().fillingFile()));
    }

    /** Of a log whose events are not the ledger's, as a benchmark writes them: no view waits before one. */
    public static Projections ofForeignEvents(List<ReadModel<?>> models, ViewUpkeep upkeep) {
        return new Projections(
                models,
                List.of(),
                upkeep,
                new ViewProgress(),
                new ViewGenerations(upkeep.database()),
                Clock.systemUTC(),
                tokens -> tokens,
                false,
                LoadLimits.ofThisProcess(upkeep.settings().fillingFile()));
    }

    /**
     * @param crashes what processors see of their tokens
     * @param limits of loading views that were never made
     */
    Projections(
            List<ReadModel<?>> models,
            List<ViewListener<?>> listeners,
            ViewUpkeep upkeep,
            UnaryOperator<TokenStore> crashes,
            LoadLimits limits) {
        this(
                models,
                listeners,
                upkeep,
                new ViewProgress(),
                new ViewGenerations(upkeep.database()),
                Clock.systemUTC(),
                crashes,
                true,
                limits);
    }

    private Projections(
            List<ReadModel<?>> models,
            List<ViewListener<?>> listeners,
            ViewUpkeep upkeep,
            ViewProgress completed,
            @Nullable ViewGenerations generations,
            Clock claims,
            UnaryOperator<TokenStore> crashes,
            boolean untilUnknown,
            LoadLimits limits) {
        this.generations = generations;
        this.completed = completed;
        this.models = List.copyOf(models);
        this.listeners = List.copyOf(listeners);
        this.database = upkeep.database();
        this.settings = upkeep.settings();
        this.reader = upkeep.reader();
        this.failures = new Failures(upkeep.meters(), this);
        BlockHashes hashes = new BlockHashes(reader);
        Consumer<Block> passed = block -> {
            hashes.saw(block);
            newest.accumulateAndGet(block.lastPosition(), Math::max);
        };
        LogSource log = new LogSource(
                reader, upkeep.bell(), hashes::remembered, passed, KnownEvents::classOf, failures::broken);
        this.source = untilUnknown ? new SiftedLog(log, all -> new KnownEventStream(all, unknown::met)) : log;
        this.stored = new ViewTokens(database);
        this.tokens = new LogTokenStore(
                database,
                hashes,
                new TokenOwner(settings.node(), settings.claimTimeout(), claims),
                this::stored,
                this::claimed);
        this.processorTokens = crashes.apply(tokens);
        this.loading = new ViewLoading(
                database, source, unknown::standBefore, processorTokens, settings.claimTimeout(), limits);
    }

    /** Begins to read what is stored while the rest of the service is made; the first start waits for it. */
    Projections readingAhead() {
        ahead = readViews();
        return this;
    }

    @Override
    public void start() {
        newest.set(reader.head().position());
        CompletableFuture<Void> read = ahead == null ? readViews() : ahead;
        ahead = null;
        List<ReadModel<?>> loaded = models.stream().filter(this::isToBeLoaded).toList();
        List<ReadModel<?>> others =
                models.stream().filter(model -> !loaded.contains(model)).toList();
        createIndexes(others);
        try {
            read.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
        others.forEach(model -> processors.put(model.name(), processor(model)));
        synchronized (starting) {
            others.forEach(model ->
                    Objects.requireNonNull(processors.get(model.name())).start());
            running = true;
            loaded.forEach(model -> loading.begin(model, () -> reader.head().position(), () -> startAgain(model)));
        }
    }

    /** On large collections, for a version that has new ones, for minutes. */
    private void createIndexes(List<ReadModel<?>> of) {
        EndOfProcess end = EndOfProcess.interruptsThisThread();
        try {
            of.forEach(model -> Indexes.create(model.collection(database), model.indexes()));
        } finally {
            end.doesNotAnyMore();
        }
    }

    private boolean isToBeLoaded(ReadModel<?> model) {
        return loading.loads(model, newest.get())
                && tokens.position(model.name()).orElse(PositionTokens.TAIL) == PositionTokens.TAIL;
    }

    @Override
    public void stop() {
        synchronized (starting) {
            running = false;
        }
        loading.stop();
        awaitEnd(processors.values().stream()
                .map(StreamingEventProcessor::shutdownAsync)
                .toList());
        processors.clear();
        Stream.of(coordinators, workers).forEach(threads -> {
            threads.values().forEach(ExecutorService::shutdownNow);
            threads.clear();
        });
    }

    /** Where they wait for a database that does not answer, they are left as a kill would leave them. */
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

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop(String view) {
        StreamingEventProcessor processor = processors.get(view);
        if (processor != null) {
            processor.shutdownAsync();
        }
    }

    @Override
    public void stopAll() {
        // One that is told to stop before it has started cannot be started, and the service would end.
        synchronized (starting) {
            processors.values().forEach(StreamingEventProcessor::shutdownAsync);
        }
    }

    /** Why a view, or all of them, will not go on before this process is started anew; empty while all do. */
    public Optional<Throwable> stoppedBecause() {
        return Stream.concat(failures.brokenLog().stream(), failures.stopped().values().stream())
                .<Throwable>map(why -> why)
                .findFirst();
    }

    /**
     * Follows the views that another query service keeps, if any, lets those who follow one kept here try again, and leaves to it those that this version cannot go on with.
     * Goes over to a view that was made anew.
     */
    void followOthers() {
        goOver();
        models.forEach(model -> apart(model, () -> follow(model)));
    }

    /** What is wrong with one keeps nobody from following the others. */
    private void apart(ReadModel<?> model, Runnable looking) {
        try {
            looking.run();
            failing.remove(model.name());
        } catch (MongoException e) {
            throw e; // they cannot be followed either
        } catch (RuntimeException e) {
            if (failing.add(model.name())) {
                LOG.warn("The view {} is not followed, and is tried again", model.name(), e);
            }
        }
    }

    private void follow(ReadModel<?> model) {
        StreamingEventProcessor processor = processors.get(model.name());
        if (processor != null && processor.processingStatus().isEmpty()) {
            refresh(model);
        } else if (processor != null && processor.isRunning() && waitsForNewerVersion(model.name())) {
            stoodAside.add(model.name());
            processor.shutdownAsync(); // gives up its claim
        } else {
            listenersTo(model).forEach(ViewListener::again);
        }
    }

    private void goOver() {
        ViewGenerations others = generations;
        if (others == null) {
            return;
        }
        others.look();
        for (ReadModel<?> model : models) {
            long answering = others.of(model.first());
            if (answering != model.generation().number()) {
                apart(model, () -> {
                    if (goOver(model, answering)) {
                        others.take(model.first(), answering);
                    }
                });
            }
        }
    }

    /**
     * The view stands still for a moment, so that what was made anew has all that it ever showed. Who made it keeps it until it is claimed here.
     *
     * @return whether the view is read from there now
     */
    private boolean goOver(ReadModel<?> model, long answering) {
        String view = model.name();
        String next = ViewGeneration.name(model.first(), answering);
        StreamingEventProcessor former = processors.get(view);
        if (former == null || !hasAll(next, completed.position(view))) {
            return false; // who made it has been stopped, and does so again
        }
        try {
            former.shutdownAsync().orTimeout(ENDS.toSeconds(), TimeUnit.SECONDS).join();
            refresh(model);
            return hasAll(next, completed.position(view)) && read(model, answering);
        } finally {
            startAgain(model);
        }
    }

    private boolean read(ReadModel<?> model, long answering) {
        String view = model.name();
        long former = model.generation().number();
        model.generation().moveTo(answering);
        try {
            if (!Pause.until(() -> isReadAnew(model), SOON, LOOKED_AFTER)) {
                throw new IllegalStateException("the view " + model.stored() + " is written and cannot be read");
            }
        } catch (RuntimeException e) { // tried again soon
            model.generation().moveTo(former);
            throw e;
        }
        failures.begunAnew(view);
        stoodAside.remove(view);
        LOG.info("The view {} is read from {}, which was made anew", view, model.stored());
        return true;
    }

    private boolean isReadAnew(ReadModel<?> model) {
        long position = stored.position(model.stored());
        listenersTo(model).forEach(listener -> listener.madeAnew(position));
        return completed.advanceShown(model.name(), position, listenersTo(model));
    }

    private boolean hasAll(String made, long upTo) {
        return Pause.until(() -> stored.position(made) >= upTo, SOON, LOOKED_AFTER);
    }

    /** After it was read from another generation, or loaded. */
    private void startAgain(ReadModel<?> model) {
        synchronized (starting) {
            if (running) {
                StreamingEventProcessor processor = processor(model);
                processors.put(model.name(), processor);
                processor.start();
            }
        }
    }

    /** Whether the view stands right before an event of a type that this version does not know. */
    boolean waitsForNewerVersion(String view) {
        return unknown.standBefore(completed.position(view));
    }

    /** Whether this version left the view to a newer one. */
    boolean stoodAsideFrom(String view) {
        return stoodAside.contains(view);
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
        return Stream.of(
                        Optional.ofNullable(workers.get(view)).flatMap(worker -> worker.hangsFor(longestWork)),
                        Optional.ofNullable(coordinators.get(view))
                                .flatMap(coordinator -> coordinator.hangsFor(longestWork)),
                        Optional.ofNullable(coordinators.get(view))
                                .flatMap(coordinator -> coordinator.idleFor(longestPause)))
                .flatMap(Optional::stream);
    }

    UnknownEvents unknown() {
        return unknown;
    }

    /** Whether another live query service has this one's name. */
    boolean hasNamesake() {
        return tokens.hasNamesake();
    }

    List<String> views() {
        return models.stream().<String>map(ReadModel::name).toList();
    }

    Map<String, StreamingEventProcessor> processors() {
        return processors;
    }

    ViewProgress completed() {
        return completed;
    }

    /** How far views are that are being loaded. */
    Optional<String> loading(String view) {
        return loading.state(view);
    }

    Failures failures() {
        return failures;
    }

    /** In their order, so that those first in it answer while the others are still read. Which generation of each answers is known at once. */
    private CompletableFuture<Void> readViews() {
        if (generations != null) {
            generations.lookFor(models);
        }
        ExecutorService readers = Executors.newFixedThreadPool(VIEWS_READ_AT_ONCE, read -> {
            Thread reader = new Thread(read, "views-reader");
            reader.setDaemon(true); // a start may be refused meanwhile
            return reader;
        });
        CompletableFuture<?>[] all = models.stream()
                .map(model -> CompletableFuture.runAsync(() -> refresh(model), readers))
                .toArray(CompletableFuture<?>[]::new);
        readers.shutdown();
        return CompletableFuture.allOf(all);
    }

    private void refresh(ReadModel<?> model) {
        Pause.until(
                () -> {
                    OptionalLong position = tokens.position(model.name());
                    return position.isEmpty() || isWrittenTo(model, position.getAsLong());
                },
                WRITTEN_WITHIN,
                LOOKED_AFTER);
    }

    /** Another process may have brought the view here, or this one without hearing that its token had moved. */
    private void claimed(String view, long position) {
        BatchCommitInterceptor<?> ofView = batches.get(view);
        if (ofView != null) {
            ofView.goesOnAfter(position);
        }
        models.stream().filter(model -> model.name().equals(view)).forEach(model -> {
            isWrittenTo(model, position);
            listenersTo(model).forEach(listener -> listener.claimed(position));
        });
    }

    private String stored(String view) {
        return models.stream()
                .filter(model -> model.name().equals(view))
                .findFirst()
                .<String>map(ReadModel::stored)
                .orElse(view);
    }

    private boolean isWrittenTo(ReadModel<?> model, long position) {
        listenersTo(model).forEach(listener -> listener.completedElsewhere(position));
        return completed.advanceShown(model.name(), position, listenersTo(model));
    }

    @SuppressWarnings("unchecked") // a listener and a model of one view have the same content
    private <V> List<ViewListener<V>> listenersTo(ReadModel<V> model) {
        return listeners.stream()
                .filter(listener -> listener.view().equals(model.name()))
                .map(listener -> (ViewListener<V>) listener)
                .toList();
    }

    private <V> StreamingEventProcessor processor(ReadModel<V> model) {
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
                .tokenStore(processorTokens)
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
                new BatchCommitInterceptor<>(name, settings, this::isNearHead, writer, listenersTo(model), completed);
        batches.put(name, batch);
        processor.registerHandlerInterceptor(batch);
        return processor;
    }

    private SiftedLog handled(Object projection) {
        AnnotationEventHandlerAdapter handlers = new AnnotationEventHandlerAdapter(projection);
        return new SiftedLog(source, all -> new HandledEventStream(all, handlers::canHandleType));
    }

    /** A second, which an idle service hardly notices; seldomer where a claim lasts long, as on a machine with one query service only. */
    private static long claimInterval(long claimTimeout) {
        return Math.min(claimTimeout / 3, Math.max(1000, claimTimeout / 12));
    }

    /** Less than a batch is waiting, of what was there at the start or has been read by any view since. */
    private boolean isNearHead(long position) {
        return newest.get() - position < settings.batchSize();
    }

    private static WatchedThread kept(Map<String, WatchedThread> threads, String view, WatchedThread thread) {
        WatchedThread former = threads.put(view, thread);
        if (former != null) {
            former.shutdownNow();
        }
        return thread;
    }
}
