package org.caseledger.command.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.store.MemoryStore;
import org.caseledger.local.testing.RealMongo;

/** A database of its own on one of the three kinds of server, with an empty log. */
final class Store implements AutoCloseable {
    /** Short enough for a test that kills and freezes servers, long enough for a busy machine. */
    private static final int PATIENCE_SECONDS = 5;

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String RUN = Long.toString(ProcessHandle.current().pid(), 36);

    private final String uri;
    private final String name;
    private final boolean owner;
    private final AtomicInteger commands = new AtomicInteger();
    private final AtomicInteger largestCommand = new AtomicInteger();
    private final MongoClient client;

    private Store(String uri) {
        this(uri, "eventstore_" + RUN + "_" + NUMBER.incrementAndGet(), true, driver -> driver);
    }

    private Store(String uri, String name, boolean owner, UnaryOperator<MongoClientSettings.Builder> driver) {
        this.uri = uri;
        this.name = name;
        this.owner = owner;
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applicationName(name)
                .applyToSocketSettings(socket -> socket.readTimeout(PATIENCE_SECONDS, SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, SECONDS))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        commands.incrementAndGet();
                        largestCommand.accumulateAndGet(bytes(event.getCommand()), Math::max);
                    }
                });
        client = MongoClients.create(driver.apply(settings).build());
        log().prepare();
    }

    static Store local() {
        return new Store(Local.STORE.uri());
    }

    static Store memory() {
        return new Store(Memory.STORE.uri());
    }

    static Store replicaSet() {
        return new Store(RealMongo.uri());
    }

    /** A database of its own at a server that is its caller's. */
    static Store at(String uri) {
        return new Store(uri);
    }

    /** The same log as another process has it, over connections of its own; to be closed before this one, which drops it. */
    Store inAnotherProcess() {
        return inAnotherProcess(driver -> driver);
    }

    /** As {@link #inAnotherProcess}, with another driver. */
    Store inAnotherProcess(UnaryOperator<MongoClientSettings.Builder> driver) {
        return new Store(uri, name, false, driver);
    }

    String uri() {
        return uri;
    }

    String name() {
        return name;
    }

    /** Commands sent to the server so far. */
    int commands() {
        return commands.get();
    }

    /** Bytes on the wire of the largest command so far. */
    int largestCommand() {
        return largestCommand.get();
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return client.getDatabase(name);
    }

    LogCollection log() {
        return LogCollection.of(client, database());
    }

    LogReader reader() {
        return new LogReader(log());
    }

    @Override
    public void close() {
        if (owner) {
            database().drop();
        }
        client.close();
    }

    private static int bytes(BsonDocument command) {
        return new RawBsonDocument(command, new BsonDocumentCodec())
                .getByteBuffer()
                .remaining();
    }

    private static final class Memory {
        static final MemoryStore STORE = MemoryStore.open();
    }

    private static final class Local {
        static final JournaledStore STORE = open();

        private static JournaledStore open() {
            try {
                Path folder = Files.createTempDirectory("caseledger-eventstore");
                JournaledStore store = JournaledStore.open(folder, 0);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(store, folder)));
                return store;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(JournaledStore store, Path folder) {
            store.close();
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
