package org.caseledger.query.projection;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes indexes however long that takes: where the server does not answer in time they go on, and whoever asks again waits for them. A thread that is
 * told to end asks no more.
 */
public final class Indexes {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private Indexes() {}

    /** All at once, so that documents are read once. */
    public static void create(MongoCollection<Document> collection, List<Document> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<IndexModel> indexes = keys.stream().map(IndexModel::new).toList();
        while (!isMade(collection, indexes)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("told to end while indexes are made");
            }
        }
    }

    private static boolean isMade(MongoCollection<Document> collection, List<IndexModel> indexes) {
        try {
            collection.createIndexes(indexes);
            return true;
        } catch (MongoSocketReadTimeoutException e) {
            LOG.info(
                    "Indexes of {} are still being made",
                    collection.getNamespace().getCollectionName());
            return false;
        }
    }
}
