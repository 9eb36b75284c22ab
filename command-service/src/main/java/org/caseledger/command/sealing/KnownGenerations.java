package org.caseledger.command.sealing;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/**
 * What was done with generations of the wrapping key: {@code {_id, known, used, made, retired, destroyed}} of the collection {@value #COLLECTION}, each a moment. The first one is not there until the second is made. By
 * this the command services know which one is newest, under which none may be stored any more, and which ones to let go.
 */
final class KnownGenerations {
    static final String COLLECTION = "generations";

    private static final String ID = "_id";
    private static final String KNOWN = "known";
    private static final String USED = "used";
    private static final String MADE = "made";
    private static final String RETIRED = "retired";
    private static final String DESTROYED = "destroyed";

    private final MongoCollection<Document> generations;

    KnownGenerations(MongoDatabase database) {
        this.generations = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** Keys here were under it, or may be from now on. */
    void known(int generation) {
        generations.updateOne(
                Filters.eq(ID, generation), Updates.setOnInsert(KNOWN, new Date()), new UpdateOptions().upsert(true));
    }

    void made(int generation) {
        mark(generation, MADE);
    }

    /** Whatever is stored under it from now on is used by nobody. */
    void retired(int generation) {
        mark(generation, RETIRED);
    }

    /** It is gone, and so is every copy of it. */
    void destroyed(int generation) {
        mark(generation, DESTROYED);
    }

    /** The first mark stays. */
    private void mark(int generation, String what) {
        known(generation);
        generations.updateOne(
                Filters.and(Filters.eq(ID, generation), Filters.exists(what, false)), Updates.set(what, new Date()));
    }

    /**
     * Those that a copy has and this record has not: a database that was restored may be older than what was done since.
     *
     * @return 1 where there were any
     */
    int addMarksOf(Document copied) {
        long added = 0;
        for (String what : List.of(MADE, RETIRED, DESTROYED)) {
            if (copied.containsKey(what)) {
                added += generations
                        .updateOne(
                                Filters.and(Filters.eq(ID, copied.get(ID)), Filters.exists(what, false)),
                                Updates.set(what, copied.get(what)))
                        .getModifiedCount();
            }
        }
        return added > 0 ? 1 : 0;
    }

    /** Former versions made the second without a record of the first. */
    boolean isKnown(int generation) {
        return generations.find(Filters.eq(ID, generation)).first() != null || made().contains(generation + 1);
    }

    boolean isRetired(int generation) {
        return those(RETIRED).contains(generation);
    }

    Set<Integer> made() {
        return those(MADE);
    }

    /** Those that were made and that somebody still has, or should. */
    Set<Integer> living() {
        Set<Integer> living = made();
        living.removeAll(destroyed());
        return living;
    }

    /** Also one that is only half made. The first is not on record until the second is made. */
    int newest() {
        Document newest = generations.find().sort(Sorts.descending(ID)).first();
        return newest == null ? 1 : newest.getInteger(ID);
    }

    /** 0 where none is. */
    int newestDestroyed() {
        return destroyed().stream().max(Integer::compare).orElse(0);
    }

    Set<Integer> destroyed() {
        return those(DESTROYED);
    }

    /** Of one document of them. */
    static Optional<Integer> destroyedIn(Document generation) {
        return generation.containsKey(DESTROYED) && generation.get(ID) instanceof Integer one
                ? Optional.of(one)
                : Optional.empty();
    }

    /** A database that is older than the wrapping keys does not know of the newest; no step of making it was killed. */
    void inUse(int generation) {
        if (generation > newest()) {
            mark(generation, USED);
        }
    }

    Set<Integer> used() {
        return those(USED);
    }

    private Set<Integer> those(String what) {
        Set<Integer> those = new TreeSet<>();
        generations.find(Filters.exists(what)).forEach(one -> those.add(one.getInteger(ID)));
        return those;
    }
}
