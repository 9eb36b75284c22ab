package org.caseledger.benchmarks.rivals;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.util.Optional;
import org.bson.Document;
import org.caseledger.local.testing.ReplicaSet;

/** The servers of a run, started for it alone, and the stores opened in them. */
public final class Servers implements AutoCloseable {
    private final ReplicaSet set;
    private final MongoClient client;
    private final Optional<Postgres> postgres;
    private int opened;

    public Servers(SetSize size) {
        set = size.start();
        client = Connections.to(set.uri());
        postgres = Postgres.start();
    }

    public String uri() {
        return set.uri();
    }

    public MongoClient client() {
        return client;
    }

    public Optional<Postgres> postgres() {
        return postgres;
    }

    /** Whether what it needs is on this machine. */
    public boolean has(Rival rival) {
        return rival != Rival.AXON_JDBC || postgres.isPresent();
    }

    /** An empty store in a database of its own. */
    public Store open(Rival rival) {
        return open(rival, nextDatabase());
    }

    public Store open(Rival rival, String database) {
        return switch (rival) {
            case BLOCK_LOG -> BlockLog.open(client, database);
            case AXON_MONGO -> AxonMongo.open(client, database);
            case AXON_JDBC -> AxonJdbc.open(postgres.orElseThrow(), database);
            case INSERT_ONE, INSERT_MANY -> new RawInserts(client, database);
        };
    }

    public SealingLog openSealing() throws IOException {
        return SealingLog.open(client, nextDatabase());
    }

    public AxonStore openAxon(Rival rival, String database) {
        return (AxonStore) open(rival, database);
    }

    /** Where another process finds it. */
    public StoreAddress address(Rival rival, String database) {
        String server = rival == Rival.AXON_JDBC ? postgres.orElseThrow().url(database) : set.uri();
        return new StoreAddress(rival, server, database, false);
    }

    /** Connection string with a database. */
    public String uri(String database) {
        return set.uri().replace("/?", "/" + database + "?");
    }

    public String nextDatabase() {
        return "bench-" + opened++;
    }

    public String versions() {
        String mongo = client.getDatabase("admin")
                .runCommand(new Document("buildInfo", 1))
                .getString("version");
        return "MongoDB " + mongo
                + postgres.map(server -> ", PostgreSQL " + server.version()).orElse(", no PostgreSQL found here");
    }

    @Override
    public void close() {
        client.close();
        postgres.ifPresent(Postgres::close);
        set.close();
    }
}
