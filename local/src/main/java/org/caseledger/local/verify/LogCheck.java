package org.caseledger.local.verify;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.eventlog.Verification;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The log at a connection string. */
record VerifiedLog(String uri) {
    /** Of the database where the connection string names none. */
    private static final String DATABASE = "caseledger";
    /** A wrong address should not keep anybody waiting longer. */
    private static final int FOUND_SECONDS = 10;
    /** Events in one reading. */
    private static final int WINDOW = 5_000;
    /** Of one batch of blocks on a busy machine. */
    private static final int READ_SECONDS = 60;

    static VerifiedLog of(VerifyOptions options) {
        String given = options.uri();
        return new VerifiedLog(given == null ? storeIn(options.runFile()) : given);
    }

    /** @throws VerifyRefused if it cannot be read */
    FoundFaults verify() {
        return read(VerifiedLog::faultsOf);
    }

    private static FoundFaults faultsOf(LogCollection log) {
        LogReader reader = new LogReader(log);
        EventIds ids = new EventIds(reader.head().position() + 1);
        Serials serials = new Serials();
        Verification chain = new LogVerifier(log).verify(block -> {
            ids.see(block);
            serials.see(block);
        });
        if (ids.areSuspected()) {
            readAgain(reader, chain.events(), ids);
        }
        return new FoundFaults(
                chain,
                Stream.concat(ids.faults().stream(), serials.faults().stream()).toList());
    }

    /** As far as the chain holds; beyond that blocks may not be readable. */
    private static void readAgain(LogReader reader, long end, EventIds ids) {
        List<Block> blocks = reader.from(0, WINDOW);
        while (!blocks.isEmpty() && blocks.get(0).position() < end) {
            blocks.stream().filter(block -> block.position() < end).forEach(ids::tellApart);
            blocks = reader.from(blocks.get(blocks.size() - 1).next(), WINDOW);
        }
    }

    /**
     * What is wrong if it does not hold this head any more.
     *
     * @throws VerifyRefused if it cannot be read
     */
    Optional<String> missing(ExpectedHead expected) {
        return read(log -> expected.missingIn(new LogReader(log)));
    }

    private <T> T read(Function<LogCollection, T> work) {
        ConnectionString address = address();
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(address)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(FOUND_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(READ_SECONDS, TimeUnit.SECONDS))
                .build();
        String database = address.getDatabase() == null ? DATABASE : address.getDatabase();
        try (MongoClient client = MongoClients.create(settings)) {
            return work.apply(LogCollection.of(client, client.getDatabase(database)));
        } catch (MongoException e) {
            throw new VerifyRefused("the log at " + String.join(",", address.getHosts()) + " cannot be read ("
                    + e.getClass().getSimpleName() + "); start it, or name another one with --uri");
        }
    }

    private ConnectionString address() {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new VerifyRefused("the URI is no connection string; right would be mongodb://host:port/caseledger");
        }
    }

    private static String storeIn(Path runFile) {
        try {
            return new JsonMapper()
                    .readTree(Files.readString(runFile))
                    .required("store")
                    .asString();
        } catch (IOException | JacksonException e) {
            throw new VerifyRefused("no running ledger is told of in " + runFile
                    + "; start ./run, or name its folder with --data DIR, or a log with --uri URI");
        }
    }
}
