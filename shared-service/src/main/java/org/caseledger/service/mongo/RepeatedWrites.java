package org.caseledger.service.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Writes that another process may have made as well, all at once and in any order. */
public final class RepeatedWrites {
    private RepeatedWrites() {}

    /**
     * What is there already under the same id stays as it is.
     *
     * @return what was written; empty where something of it was there
     */
    public static Optional<BulkWriteResult> make(
            MongoCollection<Document> documents, List<? extends WriteModel<Document>> writes) {
        try {
            return Optional.of(documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
