package org.caseledger.command.sealing;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Data keys as they are stored: {@code {_id, generation, nonce, wrapped}} of the collection {@value #COLLECTION}, and {@code closed: {case, by}} where one is about to be forgotten. */
final class WrappedKeys {
    static final String COLLECTION = "keys";

    private static final String ID = "_id";
    private static final String GENERATION = "generation";
    private static final String NONCE = "nonce";
    private static final String WRAPPED = "wrapped";
    /** Keys that are read at a time. */
    private static final int SOME = 1_000;

    private static final String CLOSED = "closed";
    private static final String CASE = "case";
    private static final String BY = "by";

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

    /** One that is closed is not found. */
    Optional<WrappedKey> find(UUID id) {
        return first(Filters.and(Filters.eq(ID, id.toString()), Filters.exists(CLOSED, false)));
    }

    /** Those of these that are stored, closed or not. */
    List<WrappedKey> among(Collection<UUID> wanted) {
        return keys.find(those(wanted)).map(WrappedKeys::key).into(new ArrayList<>());
    }

    void close(UUID caseId, Collection<UUID> these, UUID by) {
        keys.updateMany(
                those(these), Updates.set(CLOSED, new Document(CASE, caseId.toString()).append(BY, by.toString())));
    }

    void open(Collection<UUID> these) {
        keys.updateMany(those(these), Updates.unset(CLOSED));
    }

    /** As they were read: one that was wrapped anew meanwhile stays. */
    void delete(List<WrappedKey> asRead) {
        keys.bulkWrite(
                asRead.stream()
                        .map(key -> new DeleteOneModel<Document>(asStored(key)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    /** Some that are under an older generation than this, and none of those. */
    List<WrappedKey> under(int generation, Collection<Integer> without) {
        return keys.find(Filters.and(Filters.lt(GENERATION, generation), beside(without)))
                .limit(SOME)
                .map(WrappedKeys::key)
                .into(new ArrayList<>());
    }

    /** The same key under another generation. */
    record Rewrapped(WrappedKey former, WrappedKey anew) {}

    /** Where each is still there as it was: whoever has deleted or replaced it meanwhile was first. */
    void replace(List<Rewrapped> some) {
        keys.bulkWrite(
                some.stream()
                        .map(one -> new UpdateOneModel<Document>(asStored(one.former()), wrapped(one.anew())))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    /**
     * Where it is stored under one of these, and nobody is about to forget it.
     *
     * @return how many were replaced
     */
    int replaceUnder(Collection<Integer> generations, WrappedKey by) {
        return Math.toIntExact(keys.updateOne(
                        Filters.and(
                                Filters.eq(ID, by.id().toString()),
                                Filters.in(GENERATION, generations),
                                Filters.exists(CLOSED, false)),
                        wrapped(by))
                .getModifiedCount());
    }

    private static Bson wrapped(WrappedKey anew) {
        return Updates.combine(
                Updates.set(GENERATION, anew.generation()),
                Updates.set(NONCE, new Binary(anew.nonce())),
                Updates.set(WRAPPED, new Binary(anew.wrapped())));
    }

    private static Bson asStored(WrappedKey key) {
        return Filters.and(Filters.eq(ID, key.id().toString()), Filters.eq(GENERATION, key.generation()));
    }

    Set<UUID> idsNotClosed(Collection<UUID> these) {
        return ids(Filters.and(those(these), Filters.exists(CLOSED, false)));
    }

    /** Empty among them stands for one that is not closed. */
    Set<Optional<UUID>> closedBy(Collection<UUID> these) {
        Set<Optional<UUID>> by = new HashSet<>();
        for (Document key : keys.find(those(these)).projection(Projections.include(CLOSED))) {
            by.add(Optional.ofNullable(key.get(CLOSED, Document.class))
                    .map(closed -> UUID.fromString(closed.getString(BY))));
        }
        return by;
    }

    Map<UUID, Set<UUID>> closed() {
        Map<UUID, Set<UUID>> byCase = new LinkedHashMap<>();
        for (Document key : keys.find(Filters.exists(CLOSED)).projection(Projections.include(ID, CLOSED))) {
            byCase.computeIfAbsent(closedFor(key), unknown -> new HashSet<>()).add(UUID.fromString(key.getString(ID)));
        }
        return byCase;
    }

    private static UUID closedFor(Document key) {
        try {
            return UUID.fromString(key.get(CLOSED, Document.class).getString(CASE));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            return ClosingKeys.NO_CASE;
        }
    }

    private static Bson those(Collection<UUID> wanted) {
        return Filters.in(ID, wanted.stream().map(UUID::toString).toList());
    }

    /** Those of these that are stored under a generation that is none of those. */
    Set<UUID> idsAmong(Collection<UUID> wanted, Collection<Integer> without) {
        return ids(Filters.and(those(wanted), beside(without)));
    }

    private Set<UUID> ids(Bson wanted) {
        Set<UUID> ids = new HashSet<>();
        keys.find(wanted)
                .projection(Projections.include(ID))
                .forEach(stored -> ids.add(UUID.fromString(stored.getString(ID))));
        return ids;
    }

    Optional<WrappedKey> anyOf(int generation) {
        return first(Filters.eq(GENERATION, generation));
    }

    /** Whether this holds for one of that generation; what is no key is none. */
    boolean anyOf(int generation, Predicate<WrappedKey> holds) {
        try (MongoCursor<Document> those =
                keys.find(Filters.eq(GENERATION, generation)).cursor()) {
            while (those.hasNext()) {
                if (isKey(those.next(), holds)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isKey(Document stored, Predicate<WrappedKey> holds) {
        try {
            return holds.test(key(stored));
        } catch (CannotBeOpened e) {
            return false;
        }
    }

    /** One of a generation that is none of these. */
    Optional<WrappedKey> anyBeside(Collection<Integer> generations) {
        return first(beside(generations));
    }

    private static Bson beside(Collection<Integer> generations) {
        return Filters.nin(GENERATION, generations);
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

    /** Ids of those that this fails for, or that are none. */
    List<String> failing(Consumer<WrappedKey> opening) {
        return failing(Filters.empty(), opening);
    }

    /** Those of these that it fails for. */
    Set<UUID> failing(Collection<UUID> these, Consumer<WrappedKey> opening) {
        return failing(those(these), opening).stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    private List<String> failing(Bson some, Consumer<WrappedKey> opening) {
        List<String> failing = new ArrayList<>();
        for (Document one : keys.find(some)) {
            try {
                opening.accept(key(one));
            } catch (CannotBeOpened e) {
                failing.add(String.valueOf(one.get(ID)));
            }
        }
        return failing;
    }

    /** @throws CannotBeOpened for what is none, as somebody may have written it who has the database alone */
    static WrappedKey key(Document stored) {
        try {
            return new WrappedKey(
                    UUID.fromString(stored.getString(ID)),
                    stored.getInteger(GENERATION),
                    stored.get(NONCE, Binary.class).getData(),
                    stored.get(WRAPPED, Binary.class).getData());
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new CannotBeOpened("what is stored as key " + stored.get(ID) + " is none", e);
        }
    }
}
