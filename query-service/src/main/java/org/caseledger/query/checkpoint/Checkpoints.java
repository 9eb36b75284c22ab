package org.caseledger.query.checkpoint;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Hash;
import org.caseledger.query.projection.KeepsCollections;
import org.caseledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The collection {@value #NAME}: what somebody is about to sign, {@code {_id: "intent/<origin>", size, root}}, and the newest signed checkpoint,
 * {@code {_id: "newest", origin, size, note, block}}, with the hash of the block at its end, by which whoever reads only that knows whether it is of the log that is there. Both only
 * grow while the origin stays.
 */
@Component
class Checkpoints implements KeepsCollections {
    private static final String NAME = "checkpoints";
    private static final Bson NEWEST = Filters.eq("_id", "newest");
    private static final String ORIGIN = "origin";
    private static final String SIZE = "size";
    private static final String BLOCK = "block";

    private final MongoCollection<Document> collection;

    Checkpoints(MongoDatabase database) {
        this.collection = database.getCollection(NAME);
    }

    @Override
    public List<String> collections() {
        return List.of(NAME);
    }

    /** Empty before the first. */
    Optional<TreeHead> intent(String origin) {
        return Optional.ofNullable(
                        collection.find(Filters.eq("_id", intentOf(origin))).first())
                .map(stored -> new TreeHead(
                        stored.getLong(SIZE),
                        Hash.of(stored.get("root", Binary.class).getData())));
    }

    /**
     * @param before as it was read; absent if there was none
     * @return whether nobody else came between
     */
    boolean intend(String origin, @Nullable TreeHead before, TreeHead next) {
        Document after = new Document("_id", intentOf(origin))
                .append(SIZE, next.size())
                .append("root", new Binary(next.root().bytes()));
        if (before != null) {
            return collection
                            .replaceOne(
                                    Filters.and(Filters.eq("_id", intentOf(origin)), Filters.eq(SIZE, before.size())),
                                    after)
                            .getMatchedCount()
                    == 1;
        }
        return isAlone(() -> collection.insertOne(after));
    }

    /**
     * Unless a larger one of this origin is there.
     *
     * @param last that has the last of the signed events; absent where there are none
     */
    void publish(String origin, TreeHead head, String note, @Nullable Block last) {
        Document published = new Document("_id", "newest")
                .append(ORIGIN, origin)
                .append(SIZE, head.size())
                .append("note", note);
        if (last != null) {
            published.append(BLOCK, new Binary(last.hash().bytes()));
        }
        isAlone(() -> collection.replaceOne(
                Filters.and(NEWEST, Filters.or(Filters.ne(ORIGIN, origin), Filters.lte(SIZE, head.size()))),
                published,
                new ReplaceOptions().upsert(true)));
    }

    /** The newest signed one. */
    Optional<String> newest() {
        return Optional.ofNullable(collection.find(NEWEST).first()).map(stored -> stored.getString("note"));
    }

    /** Leaves of the newest signed one of this origin; none before the first, and of one that is to be published anew because it names no block. */
    long published(String origin) {
        Document stored = collection
                .find(Filters.and(NEWEST, Filters.eq(ORIGIN, origin), Filters.exists(BLOCK)))
                .first();
        return stored == null ? 0 : stored.getLong(SIZE);
    }

    private static String intentOf(String origin) {
        return "intent/" + origin;
    }

    private static boolean isAlone(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
