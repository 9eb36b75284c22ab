package org.caseledger.command.sealing;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Data keys as they are stored: {@code {_id, generation, nonce, wrapped}} of the collection {@value #COLLECTION}. */
final class WrappedKeys {
    static final String COLLECTION = "keys";

    private static final String ID = "_id";
    private static final String GENERATION = "generation";
    private static final String NONCE = "nonce";
    private static final String WRAPPED = "wrapped";

    private final MongoCollection<Document> keys;

    WrappedKeys(MongoDatabase database) {
        this.keys = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** Returns when most nodes have them: nothing may be sealed under a key that could be lost. */
    void add(List<WrappedKey> fresh) {
        keys.insertMany(fresh.stream().map(WrappedKeys::document).toList());
    }

    Optional<WrappedKey> find(UUID id) {
        return first(Filters.eq(ID, id.toString()));
    }

    /** Those of these that are stored. */
    Set<UUID> idsAmong(Collection<UUID> wanted) {
        Set<UUID> ids = new HashSet<>();
        keys.find(Filters.in(ID, wanted.stream().map(UUID::toString).toList()))
                .projection(Projections.include(ID))
                .forEach(stored -> ids.add(UUID.fromString(stored.getString(ID))));
        return ids;
    }

    Optional<WrappedKey> anyOf(int generation) {
        return first(Filters.eq(GENERATION, generation));
    }

    /** One of a generation that is none of these. */
    Optional<WrappedKey> anyBeside(Collection<Integer> generations) {
        return first(Filters.nin(GENERATION, generations));
    }

    private Optional<WrappedKey> first(Bson wanted) {
        @Nullable Document stored = keys.find(wanted).first();
        return Optional.ofNullable(stored).map(WrappedKeys::key);
    }

    static Document document(WrappedKey key) {
        return new Document(ID, key.id().toString())
                .append(GENERATION, key.generation())
                .append(NONCE, new Binary(key.nonce()))
                .append(WRAPPED, new Binary(key.wrapped()));
    }

    static WrappedKey key(Document stored) {
        return new WrappedKey(
                UUID.fromString(stored.getString(ID)),
                stored.getInteger(GENERATION),
                stored.get(NONCE, Binary.class).getData(),
                stored.get(WRAPPED, Binary.class).getData());
    }
}
