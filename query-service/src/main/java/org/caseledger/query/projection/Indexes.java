package org.caseledger.query.projection;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import java.util.List;
import org.bson.Document;

/** Makes indexes however long that takes: where the server does not answer in time they go on, and whoever asks again waits for them. */
public final class Indexes {
    private Indexes() {}

    /** All at once, so that documents are read once. */
    public static void create(MongoCollection<Document> collection, List<Document> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<IndexModel> indexes = keys.stream().map(IndexModel::new).toList();
        boolean made = false;
        while (!made) {
            try {
                collection.createIndexes(indexes);
                made = true;
            } catch (MongoSocketReadTimeoutException e) {
                Thread.onSpinWait(); // the next call waits
            }
        }
    }
}
