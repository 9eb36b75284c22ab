package org.caseledger.command.sealing;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.service.mongo.RepeatedWrites;

/** What is known of keys that were deleted: {@code {_id, case, generation, at}} of the collection {@value #COLLECTION}, only added to; a key that came back from a copy and was deleted again under another
 * generation is there for each. */
final class DeletedKeys {
    static final String COLLECTION = "deleted";

    private static final String ID = "_id";
    private static final String CASE = "case";
    private static final String GENERATION = "generation";
    private static final String AT = "at";

    private final MongoCollection<Document> deleted;

    DeletedKeys(MongoDatabase database) {
        this.deleted = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** What was added before stays as it is. */
    void add(UUID caseId, List<WrappedKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Date now = new Date();
        RepeatedWrites.make(
                deleted,
                keys.stream()
                        .map(key -> new InsertOneModel<>(new Document(ID, key.id() + "/" + key.generation())
                                .append(CASE, caseId.toString())
                                .append(GENERATION, key.generation())
                                .append(AT, now)))
                        .toList());
    }

    Set<UUID> cases() {
        Set<UUID> cases = new TreeSet<>();
        deleted.distinct(CASE, String.class).forEach(id -> cases.add(UUID.fromString(id)));
        return cases;
    }

    /** Whether each of these is on record. */
    boolean hasAll(UUID caseId, Set<UUID> keys) {
        Set<UUID> left = new HashSet<>(keys);
        for (Document key : deleted.find(Filters.eq(CASE, caseId.toString()))) {
            String id = key.getString(ID);
            left.remove(UUID.fromString(id.substring(0, id.indexOf('/'))));
        }
        return left.isEmpty();
    }

    /** The highest generation that a deleted key of this case was under; 0 where none was deleted. */
    int newestGeneration(UUID caseId) {
        int newest = 0;
        for (Document key : deleted.find(Filters.eq(CASE, caseId.toString()))) {
            newest = Math.max(newest, key.getInteger(GENERATION));
        }
        return newest;
    }
}
