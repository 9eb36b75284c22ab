package org.caseledger.benchmarks.measure;

import static org.caseledger.benchmarks.rivals.Rival.AXON_JDBC;
import static org.caseledger.benchmarks.rivals.Rival.AXON_MONGO;
import static org.caseledger.benchmarks.rivals.Rival.BLOCK_LOG;

import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.caseledger.benchmarks.rivals.AxonStore;
import org.caseledger.benchmarks.rivals.Deeds;
import org.caseledger.benchmarks.rivals.Rival;
import org.caseledger.command.eventstore.LedgerSerializer;

/** Size of the token after the last event, as JSON: it is stored after each batch of each processor. */
final class TokenSize {
    private static final int EVENTS = 4_000;
    private static final int GAPS = 100;
    private static final int PER_SECOND = 3_000;
    private static final String ROLLED_BACK = "SELECT nextval('domainevententry_globalindex_seq')";

    private final Bench bench;
    private final int events;
    private final int gaps;
    private final Serializer serializer = LedgerSerializer.create();

    TokenSize(Bench bench) {
        this.bench = bench;
        events = bench.scaled(EVENTS);
        gaps = bench.scaled(GAPS);
    }

    FigureTable table() {
        FigureTable table = new FigureTable("Size of a token", "store", "after", "bytes", "while replaying", "must");
        row(table, BLOCK_LOG, events + " events", "64: ");
        row(table, AXON_MONGO, events + " events, 3,000 a second", "");
        if (bench.servers().has(AXON_JDBC)) {
            row(table, AXON_JDBC, events + " events and " + gaps + " transactions that were rolled back", "");
        }
        return table;
    }

    private void row(FigureTable table, Rival rival, String after, String must) {
        String database = bench.servers().nextDatabase();
        try (AxonStore store = bench.servers().openAxon(rival, database)) {
            TrackingToken token = tokenOf(fill(rival, store, database), store);
            int size = size(token);
            table.row(
                    rival.title(),
                    after,
                    Integer.toString(size),
                    Integer.toString(size(ReplayToken.createReplayToken(token, token))),
                    must.isEmpty() ? "" : must + (size <= 64 ? "met" : "**not met**"));
        }
    }

    /** Says how many events are stored now. */
    private int fill(Rival rival, AxonStore store, String database) {
        if (rival == AXON_MONGO) {
            Fill.densely(store, events, PER_SECOND);
            return events;
        }
        Deeds deeds = new Deeds(Slice.nextSeed());
        for (int gap = 0; gap < gaps; gap++) {
            store.append(deeds.next(events / gaps));
            if (rival == AXON_JDBC) {
                bench.servers().postgres().orElseThrow().ask(database, ROLLED_BACK);
            }
        }
        store.append(List.of(deeds.next()));
        return gaps * (events / gaps) + 1;
    }

    private static TrackingToken tokenOf(int event, AxonStore store) {
        TrackingToken token = store.events().createTailToken();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.events().openStream(token)) {
            for (int read = 0; read < event; read++) {
                token = stream.nextAvailable().trackingToken();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return token;
    }

    private int size(TrackingToken token) {
        return serializer.serialize(token, byte[].class).getData().length;
    }
}
