package org.caseledger.eventlog;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where the collection and its indexes are made. */
final class LogSchema {
    private static final Logger LOG = LoggerFactory.getLogger(LogSchema.class);

    private static final int UNAUTHORIZED = 13;
    private static final int NAMESPACE_EXISTS = 48;

    /** Smaller by a quarter than the server's default on events as JSON. */
    private static final CreateCollectionOptions ZSTD = new CreateCollectionOptions()
            .storageEngineOptions(new BsonDocument(
                    "wiredTiger", new BsonDocument("configString", new BsonString("block_compressor=zstd"))));

    private final MongoDatabase database;
    private final MongoCollection<Block> blocks;

    LogSchema(MongoDatabase database, MongoCollection<Block> blocks) {
        this.database = database;
        this.blocks = blocks;
    }

    /** What was missing and is made; nothing is asked for that is there, so that whoever may make nothing can call this too. */
    List<String> prepare() {
        List<String> made = new ArrayList<>();
        List<BsonDocument> existing = blocks.listIndexes(BsonDocument.class).into(new ArrayList<>());
        if (existing.isEmpty()) { // a collection has at least the index on _id
            create();
            made.add("collection " + blocks.getNamespace());
        }
        existing.forEach(this::refuseIfItErases);
        for (LogIndex index : LogIndex.values()) {
            if (existing.stream().noneMatch(found -> serves(found, index))) {
                create(index);
                made.add("index " + index.keys().toJson());
            }
        }
        return made;
    }

    private String name() {
        return blocks.getNamespace().getCollectionName();
    }

    private void create() {
        try {
            database.createCollection(name(), ZSTD);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == NAMESPACE_EXISTS) {
                return; // another node was quicker
            }
            refuseIfForbidden("There is no collection " + blocks.getNamespace(), e);
            LOG.info("The server does not compress the log with zstd: {}", e.getErrorMessage());
            createPlain();
        }
    }

    private void createPlain() {
        try {
            database.createCollection(name());
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NAMESPACE_EXISTS) {
                throw e;
            }
        }
    }

    /** However it came there: an index with a time limit deletes blocks by itself, on every node. */
    private void refuseIfItErases(BsonDocument found) {
        if (found.containsKey("expireAfterSeconds")) {
            throw new IndexClash(
                    "Index " + found.getString("name").getValue() + " of collection " + name()
                            + " has expireAfterSeconds, so the server erases blocks. Drop it at once and compare the log with a backup.");
        }
    }

    private boolean serves(BsonDocument found, LogIndex wanted) {
        if (!found.getDocument("key").toString().equals(wanted.keys().toString())) {
            return false;
        }
        if (Stream.of("partialFilterExpression", "sparse").anyMatch(found::containsKey)) {
            throw new IndexClash("Index " + found.getString("name").getValue() + " of collection " + name()
                    + " should cover every block. Drop it and start again.");
        }
        BsonValue unique = found.get("unique", BsonBoolean.FALSE);
        if (unique.equals(BsonBoolean.valueOf(wanted.unique()))) {
            return true;
        }
        throw new IndexClash("Index " + found.getString("name").getValue() + " of collection " + name() + " should "
                + (wanted.unique() ? "" : "not ") + "be unique. Drop it and start again.");
    }

    private void create(LogIndex index) {
        try {
            blocks.createIndex(index.keys(), new IndexOptions().unique(index.unique()));
        } catch (MongoCommandException e) {
            refuseIfForbidden(
                    "Collection " + blocks.getNamespace() + " lacks the index "
                            + index.keys().toJson(),
                    e);
            throw new IndexClash(
                    "The index " + index.keys().toJson() + " of collection " + name() + " cannot be made ("
                            + e.getErrorMessage()
                            + "). Drop the index in its way; where the collection holds anything but a log, name another database.",
                    e);
        }
    }

    private static void refuseIfForbidden(String missing, MongoCommandException e) {
        if (e.getErrorCode() == UNAUTHORIZED) {
            throw new LogNotPrepared(missing + ", and the user of MONGODB_URI may not make it", e);
        }
    }
}
