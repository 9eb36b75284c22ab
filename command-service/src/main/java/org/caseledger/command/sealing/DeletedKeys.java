package org.caseledger.command.sealing;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.caseledger.service.mongo.RepeatedWrites;

/** What is known of keys that were deleted: {@code {_id, case, generation, newest, at}} of the collection {@value #COLLECTION}, only added to; a key that came back from a copy and was deleted again under another
 * generation is there for each. */
final class DeletedKeys {
    static final String COLLECTION = "deleted";

    private static final String ID = "_id";
    private static final String CASE = "case";
    private static final String GENERATION = "generation";
    /** Generation of the wrapping key when it was deleted; former versions did not keep it. */
    private static final String NEWEST = "newest";

    private static final String AT = "at";

    private final MongoCollection<Document> deleted;
    private final KnownGenerations known;

    DeletedKeys(MongoDatabase database) {
        this.deleted = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        this.known = new KnownGenerations(database);
    }

    /** What was added before stays as it is. */
    void add(UUID caseId, List<WrappedKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Date now = new Date();
        int newest = known.newest();
        RepeatedWrites.make(
                deleted,
                keys.stream()
                        .map(key -> new InsertOneModel<>(new Document(ID, key.id() + "/" + key.generation())
                                .append(CASE, caseId.toString())
                                .append(GENERATION, key.generation())
                                .append(NEWEST, newest)
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
        Set<String> left = keys.stream().map(UUID::toString).collect(Collectors.toSet());
        for (Document key : deleted.find(Filters.eq(CASE, caseId.toString()))) {
            left.remove(keyOf(key));
        }
        return left.isEmpty();
    }

    /** All of them, some for each woman who was forgotten. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (Document key : deleted.find().projection(Projections.include(ID))) {
            keys.add(keyOf(key));
        }
        return keys;
    }

    static String keyOf(Document deleted) {
        return String.valueOf(deleted.get(ID)).split("/", 2)[0];
    }

    /**
     * The newest that opens anything of this case in a copy: by what she is found is under the newest one of its time, whichever her keys were
     * under, and a service that started while a generation was half made stored keys under one that was not known to be made. 0 where none was deleted.
     */
    int newestGeneration(UUID caseId) {
        int newest = 0;
        for (Document key : deleted.find(Filters.eq(CASE, caseId.toString()))) {
            int under = key.getInteger(GENERATION);
            newest = Math.max(newest, Math.max(under, key.getInteger(NEWEST, under)));
        }
        return newest;
    }
}
