package org.caseledger.command.eventstore;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import org.caseledger.command.eventstore.pen.Pen;
import org.caseledger.command.eventstore.pen.PenSharing;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.append.Appender;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.Sealer;
import org.caseledger.service.stream.LogSource;

/**
 * One process's way into a log: what stores in it, and what remembers what was stored. Closing it finishes the block in flight; bell and
 * collection stay open, they are their owner's.
 */
public final class WritableLog implements AutoCloseable {
    private final Sealer sealer;
    private final BlockLogStorageEngine engine;
    private final LedgerEventStore eventStore;
    private final StoredOutcomes outcomes;
    private final Optional<Pen> pen;

    private WritableLog(
            Sealer sealer,
            Optional<Pen> pen,
            BlockLogStorageEngine engine,
            LedgerEventStore eventStore,
            StoredOutcomes outcomes) {
        this.sealer = sealer;
        this.pen = pen;
        this.engine = engine;
        this.eventStore = eventStore;
        this.outcomes = outcomes;
    }

    /**
     * @param log prepared already
     * @param bell rung after each block, and followed by the event store's streams
     * @param database where snapshots are kept
     * @param clock the ledger's, by which events are dated and blocks sealed
     * @param sharing of a pen with other processes, which is closed with this; empty where this one shares none
     * @param sealing of what is personal in the events
     */
    public static WritableLog open(
            LogCollection log,
            LogNotifier bell,
            MongoDatabase database,
            LogSettings settings,
            InstantSource clock,
            MeterRegistry meters,
            Optional<PenSharing> sharing,
            PersonalSealing sealing) {
        EventLogMetrics metrics = new EventLogMetrics(meters);
        LogReader reader = new LogReader(log);
        Sealer sealer = Sealer.over(
                log,
                new MongoBlockInsert(log),
                settings.nodeOrProcess(),
                clock,
                settings.patience(),
                metrics,
                bell::ring);
        Optional<Pen> pen =
                sharing.map(with -> Pen.shared(with, settings.nodeOrProcess(), database, log, sealer, meters));
        if (pen.isEmpty()) {
            Pen.notShared(meters);
        }
        Appender appender = pen.map(Pen::appender).orElse(sealer);
        BlockLogStorageEngine engine = BlockLogStorageEngine.builder(
                        appender, reader, new Snapshots(database, reader), metrics, new EventSealing(sealing))
                .build();
        StoredEventNames names = new StoredEventNames();
        LogSource source = new LogSource(reader, bell, position -> null, block -> {}, names::classOf, broken -> {});
        LedgerEventStore eventStore = LedgerEventStore.builder(engine, source, clock, settings.snapshotEvery())
                .build();
        return new WritableLog(sealer, pen, engine, eventStore, new StoredOutcomes(log));
    }

    public BlockLogStorageEngine engine() {
        return engine;
    }

    public LedgerEventStore eventStore() {
        return eventStore;
    }

    public StoredOutcomes outcomes() {
        return outcomes;
    }

    /** Why nothing will be stored any more; empty while all goes on. */
    Optional<String> failure() {
        return sealer.failure();
    }

    @Override
    public void close() {
        pen.ifPresent(Pen::passOn);
        sealer.close();
        pen.ifPresent(Pen::close);
    }
}
