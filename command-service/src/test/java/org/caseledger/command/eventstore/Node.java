package org.caseledger.command.eventstore;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.caseledger.command.eventstore.pen.Pen;
import org.caseledger.command.eventstore.pen.PenSettings;
import org.caseledger.command.eventstore.pen.PenSharing;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.service.append.BlockInsert;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.Sealer;

/** One process's way into the log, with its own sealer; several may share a store. */
final class Node implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final LogCollection log;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final BlockLogStorageEngine engine;
    final StoredOutcomes outcomes;
    private final Sealer sealer;
    private final Optional<Pen> pen;
    private final ExecutorService callers = Executors.newCachedThreadPool();

    private Node(
            Store store,
            String name,
            InstantSource clock,
            Duration patience,
            UnaryOperator<BlockInsert> insert,
            UnaryOperator<BlockLogStorageEngine.Builder> engineAs,
            Consumer<Block> onStored,
            PenSettings shared) {
        log = store.log();
        EventLogMetrics metrics = new EventLogMetrics(meters);
        sealer = Sealer.over(log, insert.apply(new MongoBlockInsert(log)), name, clock, patience, metrics, onStored);
        pen = shared.isShared()
                ? Optional.of(Pen.shared(
                        new PenSharing(shared, null, store.name()), name, store.database(), log, sealer, meters))
                : Optional.empty();
        engine = engineAs.apply(BlockLogStorageEngine.builder(
                        pen.map(Pen::appender).orElse(sealer),
                        store.reader(),
                        new Snapshots(store.database(), store.reader()),
                        metrics,
                        new EventSealing(PersonalSealing.none())))
                .build();
        outcomes = new StoredOutcomes(log);
    }

    static Node on(Store store) {
        return on(store, insert -> insert);
    }

    static Node on(Store store, UnaryOperator<BlockInsert> insert) {
        return on(store, Duration.ofSeconds(10), insert);
    }

    static Node on(Store store, Duration patience, UnaryOperator<BlockInsert> insert) {
        return new Node(
                store,
                "node",
                InstantSource.system(),
                patience,
                insert,
                builder -> builder,
                stored -> {},
                PenSettings.NONE);
    }

    static Node with(Store store, InstantSource clock) {
        return new Node(
                store,
                "node",
                clock,
                Duration.ofSeconds(10),
                insert -> insert,
                builder -> builder,
                stored -> {},
                PenSettings.NONE);
    }

    static Node ringing(LogNotifier bell, Store store) {
        return new Node(
                store,
                "node",
                InstantSource.system(),
                Duration.ofSeconds(10),
                insert -> insert,
                builder -> builder,
                bell::ring,
                PenSettings.NONE);
    }

    static Node named(String name, Store store) {
        return new Node(
                store,
                name,
                InstantSource.system(),
                Duration.ofSeconds(10),
                insert -> insert,
                engine -> engine,
                stored -> {},
                PenSettings.NONE);
    }

    static Node kit(Store store, UnaryOperator<BlockLogStorageEngine.Builder> engineAs) {
        return new Node(
                store,
                "node",
                InstantSource.system(),
                Duration.ofSeconds(10),
                insert -> insert,
                engineAs,
                stored -> {},
                PenSettings.NONE);
    }

    /** Shares the pen with others of this secret. */
    static Node sharing(Store store, String secret, UnaryOperator<BlockInsert> insert) {
        return new Node(
                store,
                "node " + NUMBER.incrementAndGet(),
                InstantSource.system(),
                Duration.ofSeconds(10),
                insert,
                builder -> builder,
                stored -> {},
                new PenSettings("127.0.0.1:0", "", secret, ""));
    }

    /** Once it has the pen, or forwards to who has it. */
    Node settled() {
        await().pollInterval(Duration.ofMillis(5)).until(() -> hasPen() || forwards());
        return this;
    }

    boolean hasPen() {
        return pen.map(Pen::isHeld).orElse(false);
    }

    boolean forwards() {
        return pen.map(Pen::isForwarding).orElse(false);
    }

    /** As its gauge says. */
    double penHeld() {
        return meters.get("caseledger.pen.held").gauge().value();
    }

    /** How many of its commands another node answered for so. */
    long forwarded(String outcome) {
        return (long) meters.get("caseledger.pen.forwarded")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    /** Events {@code from} to {@code from + count - 1} of this aggregate, stored as one command. */
    Receipt append(String aggregate, long from, int count) {
        return engine.append(events(aggregate, from, count), null, List.of());
    }

    Receipt append(CommandKey key, String aggregate, long from, int count) {
        return engine.append(events(aggregate, from, count), key, List.of());
    }

    CompletableFuture<Receipt> appending(String aggregate, long from, int count) {
        return CompletableFuture.supplyAsync(() -> append(aggregate, from, count), callers);
    }

    CompletableFuture<Receipt> appending(CommandKey key, String aggregate, long from, int count) {
        return CompletableFuture.supplyAsync(() -> append(key, aggregate, from, count), callers);
    }

    /** Payloads of this aggregate's events, as this node reads them. */
    List<Object> read(String aggregate) {
        return engine.readEvents(aggregate, 0)
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
    }

    /** Commands that wait for their turn. */
    int waiting() {
        return sealer.waiting();
    }

    static List<EventMessage<?>> events(String aggregate, long from, int count) {
        List<EventMessage<?>> events = new ArrayList<>();
        for (long sequence = from; sequence < from + count; sequence++) {
            events.add(new GenericDomainEventMessage<>(
                    "Case",
                    aggregate,
                    sequence,
                    "deed " + sequence,
                    MetaData.with("actor", UUID.randomUUID().toString())));
        }
        return events;
    }

    static List<EventMessage<?>> event(String aggregate, long sequence, String payload) {
        return List.of(new GenericDomainEventMessage<>("Case", aggregate, sequence, payload));
    }

    void closeSealer() {
        sealer.close();
    }

    @Override
    public void close() {
        pen.ifPresent(Pen::passOn);
        closeSealer();
        pen.ifPresent(Pen::close);
        callers.shutdownNow();
    }
}
