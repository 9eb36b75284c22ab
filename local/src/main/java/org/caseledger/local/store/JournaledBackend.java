package org.caseledger.local.store;

import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.local.store.journal.BsonBytes;
import org.caseledger.local.store.journal.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers reads from memory at once, and gives everything else to the journal first. */
final class JournaledBackend extends AbstractMongoBackend implements State {

    private static final Logger LOG = LoggerFactory.getLogger(JournaledBackend.class);
    private static final String DATABASE = "$db";

    /**
     * That of MongoDB 4.4, the least that the newest drivers accept. They make use of nothing then that this server lacks: what came
     * with it (hedged reads, streaming hello) is asked for by a replica set or by the client only.
     */
    private static final int WIRE_VERSION = 9;

    /** By which drivers divide what they write: each command is journaled as one document, with some room for what it says beside its documents. */
    private static final int MOST_AT_ONCE = BsonBytes.MOST - 64 * 1024;

    /** The server keeps the last outcome by channel; replayed and journaled commands have this one. */
    private final Channel journalChannel = new EmbeddedChannel();

    private final IdleCursors cursors = new IdleCursors(getCursorRegistry(), System::nanoTime);
    private @Nullable Function<Document, Document> journal;
    private volatile Runnable applied = () -> {};

    /** From now on commands that write go through the journal, which calls {@link #apply}. */
    void writeThrough(Function<Document, Document> throughJournal) {
        this.journal = throughJournal;
    }

    /** Called after each command that writes, by the thread that applied it. */
    void onApplied(Runnable listener) {
        applied = listener;
    }

    /** The server's own log prints refused commands with all their data, and is off: what is no refusal is told here. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document body) {
        try {
            return StoreCommands.reads(command, body) ? read(channel, database, command, body) : write(database, body);
        } catch (MongoServerException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} cannot be carried out", command, e);
            throw e;
        }
    }

    private Document read(Channel channel, String database, String command, Document body) {
        if (!command.equalsIgnoreCase("hello") && !command.equalsIgnoreCase("ismaster")) {
            return super.handleCommand(channel, database, command, body);
        }
        Document hello = super.handleCommand(channel, database, "ismaster", body)
                .append("maxWireVersion", WIRE_VERSION)
                .append("maxMessageSizeBytes", MOST_AT_ONCE);
        return command.equalsIgnoreCase("hello") ? hello.append("isWritablePrimary", true) : hello;
    }

    /** Whether a search would find something, without making a collection that is not there. */
    boolean holds(String database, String collection, Document filter) {
        return listDatabaseNames().contains(database)
                && resolveDatabase(database) instanceof StoredDatabase stored
                && stored.holds(collection, filter);
    }

    private Document write(String database, Document body) {
        if (journal == null) {
            throw new MongoServerException("the store is still starting");
        }
        StoreCommands.makeDeterministic(body);
        body.put(DATABASE, database);
        try {
            return journal.apply(body);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error broken) {
                throw broken;
            }
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    Document apply(Document command) {
        String name = command.keySet().iterator().next();
        Document answer = super.handleCommand(journalChannel, (String) command.get(DATABASE), name, command);
        applied.run();
        return answer;
    }

    @Override
    public void replay(Document command) {
        try {
            apply(command);
        } catch (RuntimeException e) {
            // Whatever a command failed with when it was new, it fails with again; its client was told then.
            LOG.debug("refused again: {}", e.toString());
        }
    }

    @Override
    public Stream<byte[]> history() {
        List<Stream<byte[]>> collections = new ArrayList<>();
        for (String name : listDatabaseNames().stream().sorted().toList()) {
            StoredDatabase database = (StoredDatabase) resolveDatabase(name);
            for (String collection : database.collectionNames()) {
                collections.add(CollectionHistory.of(database, collection)
                        .map(command -> EncodedDocument.bytes(command.append(DATABASE, name))));
            }
        }
        return collections.stream().flatMap(commands -> commands);
    }

    @Override
    protected Document handleGetMore(String database, String command, Document body) {
        Cursor cursor = cursors.getCursor(((Number) body.getOrMissing(command)).longValue());
        int batchSize = body.get("batchSize") instanceof Number number ? number.intValue() : 0;
        List<Document> batch = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            cursors.remove(cursor);
        }
        return new Document(
                        "cursor",
                        new Document("id", cursor.isEmpty() ? 0L : cursor.getId())
                                .append("ns", database + "." + body.get("collection"))
                                .append("nextBatch", batch))
                .append("ok", 1.0);
    }

    /** Drops the cursors that nobody has read on for longer. */
    void dropCursors(Duration idle) {
        cursors.drop(idle);
    }

    StoredCollection collection(String database, String name) {
        return ((StoredDatabase) resolveDatabase(database)).collection(name);
    }

    @Override
    protected StoredDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, cursors);
    }
}
