package org.caseledger.benchmarks.measure;

import static org.caseledger.benchmarks.rivals.Rival.AXON_JDBC;
import static org.caseledger.benchmarks.rivals.Rival.AXON_MONGO;
import static org.caseledger.benchmarks.rivals.Rival.BLOCK_LOG;
import static org.caseledger.benchmarks.rivals.Rival.INSERT_ONE;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.caseledger.benchmarks.rivals.Postgres;
import org.caseledger.benchmarks.rivals.Rival;
import org.caseledger.benchmarks.rivals.Servers;
import org.caseledger.benchmarks.rivals.Store;

/** What an event costs on disk and on the wire, and what a place in the stream costs. */
final class Bytes implements Measure {
    private static final int EVENTS = 40_000;
    private static final String ALL_OF_A_TABLE = "SELECT pg_total_relation_size('domainevententry')";
    private static final String INDEXES_OF_A_TABLE = "SELECT pg_indexes_size('domainevententry')";

    private final FigureTable table = new FigureTable(
            "Bytes per event, written by " + Fill.WRITERS + " writers",
            "store",
            "disk, data",
            "disk, indexes",
            "disk, all",
            "wire, to the server",
            "wire, from it");

    @Override
    public List<FigureTable> take(Bench bench) {
        int events = bench.scaled(EVENTS);
        try (Samples samples = bench.samples("bytes", "store", "events", "data", "indexes", "in", "out")) {
            for (Rival rival : bench.present(BLOCK_LOG, AXON_MONGO, AXON_JDBC, INSERT_ONE)) {
                bench.progress("bytes of " + rival.title());
                String database = bench.servers().nextDatabase();
                try (Store store = bench.servers().open(rival, database)) {
                    Wire before = Wire.of(bench.servers().client());
                    Fill.with(store, events);
                    Wire wire = Wire.of(bench.servers().client()).since(before);
                    Disk disk = rival == AXON_JDBC
                            ? ofPostgres(bench.servers().postgres().orElseThrow(), database)
                            : ofMongo(bench.servers(), database);
                    samples.add(rival, events, disk.data, disk.indexes, wire.in(), wire.out());
                    show(rival, events, disk, wire);
                }
            }
        }
        table.note(
                "Disk after a checkpoint, with the compression each has by default. Wire as the server counts it, replication to"
                        + " other nodes included; PostgreSQL does not count it.");
        return List.of(table, new TokenSize(bench).table());
    }

    private void show(Rival rival, int events, Disk disk, Wire wire) {
        boolean counted = rival != AXON_JDBC;
        table.row(
                rival.title(),
                Numbers.plain(disk.data / events),
                Numbers.plain(disk.indexes / events),
                Numbers.plain((disk.data + disk.indexes) / events),
                counted ? Numbers.plain(wire.in() / events) : "not measured",
                counted ? Numbers.plain(wire.out() / events) : "not measured");
    }

    private static Disk ofMongo(Servers servers, String name) {
        servers.client().getDatabase("admin").runCommand(new Document("fsync", 1));
        MongoDatabase database = servers.client().getDatabase(name);
        double data = 0;
        double indexes = 0;
        for (String collection : database.listCollectionNames()) {
            Document stats = database.runCommand(new Document("collStats", collection));
            data += stats.get("storageSize", Number.class).doubleValue();
            indexes += stats.get("totalIndexSize", Number.class).doubleValue();
        }
        return new Disk(data, indexes);
    }

    private static Disk ofPostgres(Postgres postgres, String database) {
        postgres.checkpoint();
        double all = Double.parseDouble(postgres.ask(database, ALL_OF_A_TABLE));
        double indexes = Double.parseDouble(postgres.ask(database, INDEXES_OF_A_TABLE));
        return new Disk(all - indexes, indexes);
    }

    private record Disk(double data, double indexes) {}
}
