package org.caseledger.query.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.start.EndOfProcess;
import org.caseledger.service.stream.LogSource;
import org.caseledger.service.stream.PositionTokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps every {@link ReadModel} up with the log, each by its own {@linkplain ViewProcessors processor}, once what was never made is loaded. */
public final class Projections implements SmartLifecycle, Failures.Stopping {
    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

    private final List<ReadModel<?>> models;
    private final MongoDatabase database;
    private final LogReader reader;
    private final UnknownEvents unknown = new UnknownEvents();
    private final Set<String> stoodAside = ConcurrentHashMap.newKeySet();
    /** Views of which it was told that they are not followed. */
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private final AtomicLong newest = new AtomicLong(PositionTokens.TAIL);
    /** Absent where this process makes a generation that does not answer yet. */
    private final @Nullable ViewGenerations generations;

    private final LogTokenStore tokens;
    private final ViewProgress completed;
    private final ViewListeners listeners;
    private final Failures failures;
    private final ViewLoading loading;
    private final ViewProcessors processors;
    private final StoredViews stored;
    private final GoingOver goingOver;
    private final Object starting = new Object();
    private volatile boolean running;
    /** What is read before the start; absent where nobody asked for it, and after the first start. */
    private @Nullable CompletableFuture<Void> ahead;

    /**
     * @param completed is told how far each view is
     * @param generations of the same database; absent where this process makes one that does not answer yet, which the models name
     */
    Projections(
            List<ReadModel<?>> models,
            List<ViewListener<?>> listeners,
            ViewUpkeep upkeep,
            ViewProgress completed,
            @Nullable ViewGenerations generations,
            KeepingRules rules) {
        this.generations = generations;
        this.completed = completed;
        this.models = List.copyOf(models);
        this.listeners = new ViewListeners(listeners, completed);
        this.database = upkeep.database();
        this.reader = upkeep.reader();
        this.failures = new Failures(upkeep.meters(), this);
        ProcessingSettings settings = upkeep.settings();
        BlockHashes hashes = new BlockHashes(reader);
        StreamableMessageSource<TrackedEventMessage<?>> log = log(upkeep, hashes, rules);
        this.tokens = new LogTokenStore(
                database,
                hashes,
                new TokenOwner(settings.node(), settings.claimTimeout(), rules.claims()),
                this::stored,
                this::claimed);
        TokenStore seen = rules.seenTokens().apply(tokens);
        this.loading = new ViewLoading(
                database, log, unknown::standBefore, seen, tokens::position, settings.claimTimeout(), rules.limits());
        this.processors = new ViewProcessors(
                database,
                settings,
                log,
                seen,
                failures,
                this.listeners,
                completed,
                position -> newest.get() - position < settings.batchSize());
        this.stored = new StoredViews(tokens, this.listeners);
        this.goingOver = new GoingOver(new ViewTokens(database), stored, this.listeners, completed, processors);
    }

    private StreamableMessageSource<TrackedEventMessage<?>> log(
            ViewUpkeep upkeep, BlockHashes hashes, KeepingRules rules) {
        Consumer<Block> passed = block -> {
            hashes.saw(block);
            newest.accumulateAndGet(block.lastPosition(), Math::max);
        };
        LogSource log = new LogSource(
                reader, upkeep.bell(), hashes::remembered, passed, KnownEvents::classOf, failures::broken);
        return rules.untilUnknown() ? new SiftedLog(log, all -> new KnownEventStream(all, unknown::met)) : log;
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
                KeepingRules.ofServices(upkeep.settings()).claimedBy(claims));
    }

    /** Of a log whose events are not the ledger's, as a benchmark writes them: no view waits before one. */
    public static Projections ofForeignEvents(List<ReadModel<?>> models, ViewUpkeep upkeep) {
        return new Projections(
                models,
                List.of(),
                upkeep,
                new ViewProgress(),
                new ViewGenerations(upkeep.database()),
                KeepingRules.ofServices(upkeep.settings()).ofForeignEvents());
    }

    /** Begins to read what is stored while the rest of the service is made; the first start waits for it. */
    Projections readingAhead() {
        ahead = readViews();
        return this;
    }

    /** Which generation of each answers is known at once. */
    private CompletableFuture<Void> readViews() {
        if (generations != null) {
            generations.lookFor(models);
        }
        return stored.readAll(models);
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
        List<StreamingEventProcessor> made =
                others.stream().<StreamingEventProcessor>map(processors::make).toList();
        synchronized (starting) {
            made.forEach(StreamingEventProcessor::start);
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
        processors.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop(String view) {
        StreamingEventProcessor processor = processors.of(view);
        if (processor != null) {
            processor.shutdownAsync();
        }
    }

    @Override
    public void stopAll() {
        // One that is told to stop before it has started cannot be started, and the service would end.
        synchronized (starting) {
            processors.all().values().forEach(StreamingEventProcessor::shutdownAsync);
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
        StreamingEventProcessor processor = processors.of(model.name());
        if (processor != null && processor.processingStatus().isEmpty()) {
            stored.read(model);
        } else if (processor != null && processor.isRunning() && waitsForNewerVersion(model.name())) {
            stoodAside.add(model.name());
            processor.shutdownAsync(); // gives up its claim
        } else {
            listeners.again(model);
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
                    if (goingOver.to(model, answering, this::begunAnew, this::startAgain)) {
                        others.take(model.first(), answering);
                    }
                });
            }
        }
    }

    private void begunAnew(ReadModel<?> model) {
        failures.begunAnew(model.name());
        stoodAside.remove(model.name());
    }

    /** After it was read from another generation, or loaded. */
    private void startAgain(ReadModel<?> model) {
        synchronized (starting) {
            if (running) {
                processors.make(model).start();
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

    /** See {@link ViewProcessors#hanging}. */
    Optional<String> hanging(Duration longestWork, Duration longestPause) {
        return processors.hanging(longestWork, longestPause);
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
        return processors.all();
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

    /** Another process may have brought the view here, or this one without hearing that its token had moved. */
    private void claimed(String view, long position) {
        processors.goesOnAfter(view, position);
        models.stream().filter(model -> model.name().equals(view)).forEach(model -> listeners.claimed(model, position));
    }

    private String stored(String view) {
        return models.stream()
                .filter(model -> model.name().equals(view))
                .findFirst()
                .<String>map(ReadModel::stored)
                .orElse(view);
    }
}
