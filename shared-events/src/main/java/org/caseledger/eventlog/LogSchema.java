package org.caseledger.eventlog;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where the collection and its indexes are made. */
final class LogSchema {
    private static final Logger LOG = LoggerFactory.getLogger(LogSchema.class);

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

    void prepare() {
        if (!database.listCollectionNames().into(new ArrayList<>()).contains(LogCollection.NAME)) {
            create();
        }
        List<BsonDocument> existing = blocks.listIndexes(BsonDocument.class).into(new ArrayList<>());
        for (LogIndex index : LogIndex.values()) {
            if (existing.stream().noneMatch(found -> serves(found, index))) {
                create(index);
            }
        }
    }

    private void create() {
        try {
            database.createCollection(LogCollection.NAME, ZSTD);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == NAMESPACE_EXISTS) {
                return; // another node was quicker
            }
            LOG.info("The server does not compress the log with zstd: {}", e.getErrorMessage());
            createPlain();
        }
    }

    private void createPlain() {
        try {
            database.createCollection(LogCollection.NAME);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NAMESPACE_EXISTS) {
                throw e;
            }
        }
    }

    private static boolean serves(BsonDocument found, LogIndex wanted) {
        if (!found.getDocument("key").toString().equals(wanted.keys().toString())) {
            return false;
        }
        BsonValue unique = found.get("unique", BsonBoolean.FALSE);
        if (unique.equals(BsonBoolean.valueOf(wanted.unique()))) {
            return true;
        }
        throw new IndexClash("Index " + found.get("name") + " of collection " + LogCollection.NAME + " should "
                + (wanted.unique() ? "" : "not ") + "be unique. Drop it and start again.");
    }

    private void create(LogIndex index) {
        try {
            blocks.createIndex(index.keys(), new IndexOptions().unique(index.unique()));
        } catch (MongoCommandException e) {
            throw new IndexClash(
                    "The index " + index.keys().toJson() + " of collection " + LogCollection.NAME + " cannot be made ("
                            + e.getErrorMessage()
                            + "). Drop the index in its way; where the collection holds anything but a log, name another database.",
                    e);
        }
    }
}
