package org.caseledger.eventlog;

import com.mongodb.ClientSessionOptions;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.jspecify.annotations.Nullable;

/**
 * A log of blocks, the ledger's in the collection {@code log} or another in one of its own: writes wait for the journals of a majority, reads go to the primary, see only what a majority has, and
 * where the server keeps sessions never go behind what was seen through this object, or one that was made {@link #beside} it, before. Share one per process.
 */
public final class LogCollection {
    public static final String NAME = "log";

    /** On the journals of a majority. */
    static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private static final ClientSessionOptions CAUSAL =
            ClientSessionOptions.builder().build();

    private final MongoDatabase database;
    private final MongoCollection<Block> blocks;
    private final @Nullable Deployment deployment;
    private final ReadPoint seen;

    private LogCollection(@Nullable Deployment deployment, MongoDatabase database, String name, ReadPoint seen) {
        this.deployment = deployment;
        this.database = database;
        this.seen = seen;
        this.blocks = database.getCollection(name, Block.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new BlockCodec()), database.getCodecRegistry()))
                .withWriteConcern(DURABLE)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    public static LogCollection of(MongoClient client, MongoDatabase database) {
        return of(client, database, NAME);
    }

    /** Another log than that of the ledger's events. */
    public static LogCollection of(MongoClient client, MongoDatabase database, String name) {
        return new LogCollection(new Deployment(client), database, name, new ReadPoint());
    }

    /** For readers that do not mind an older prefix of the log after a failover. */
    static LogCollection withoutSessions(MongoDatabase database) {
        return new LogCollection(null, database, NAME, new ReadPoint());
    }

    /** Another log of the same database: what is seen through either counts for both. */
    public LogCollection beside(String name) {
        return new LogCollection(deployment, database, name, seen);
    }

    /**
     * Creates the collection and its indexes where they are missing; where all is there, this needs no right but to list the indexes.
     *
     * @return what was made, in words; empty if all was there
     * @throws IndexClash where an index is in the way, or erases
     * @throws LogNotPrepared where something is missing that this user may not make
     */
    public List<String> prepare() {
        return new LogSchema(database, blocks).prepare();
    }

    /** Runs one piece of work no earlier than anything seen before. Results must be read to their end inside. */
    public <T> T use(Function<LogAccess, T> work) {
        return inSession(
                session -> work.apply(session == null ? new PlainAccess(blocks) : new SessionAccess(blocks, session)));
    }

    /**
     * One attempt to insert, never repeated.
     *
     * @throws NotAcknowledged where the server refused the block or cannot promise it; any other MongoException says nothing of either
     */
    public void store(Block block) {
        BsonDocument command = InsertCommand.of(blocks.getNamespace().getCollectionName(), block);
        NotAcknowledged.check(inSession(session -> session == null
                ? database.runCommand(command, BsonDocument.class)
                : database.runCommand(session, command, BsonDocument.class)));
    }

    /** Operation time of the newest thing seen through this; 0 where the server keeps no sessions or nothing was seen. */
    public long seen() {
        return seen.newest();
    }

    /** Another process was told so: what is read through this from now on is no older. */
    public void seenElsewhere(long operationTime) {
        seen.learn(operationTime);
    }

    /** With its database. */
    public String fullName() {
        return blocks.getNamespace().getFullName();
    }

    /** Without a session, for what brings its own guarantees. */
    MongoCollection<Block> blocks() {
        return blocks;
    }

    private <T> T inSession(Function<@Nullable ClientSession, T> work) {
        try (ClientSession session = deployment == null ? null : deployment.session(CAUSAL)) {
            if (session == null) {
                return work.apply(null);
            }
            seen.carryInto(session);
            try {
                return work.apply(session);
            } finally {
                seen.learnFrom(session);
            }
        }
    }
}
