package org.caseledger.command.finding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static org.caseledger.command.searchindex.SearchIndexSchema.CASE;
import static org.caseledger.command.searchindex.SearchIndexSchema.CENTRE;
import static org.caseledger.command.searchindex.SearchIndexSchema.COLLECTION;
import static org.caseledger.command.searchindex.SearchIndexSchema.GENERATION;
import static org.caseledger.command.searchindex.SearchIndexSchema.ID;
import static org.caseledger.command.searchindex.SearchIndexSchema.MADE;
import static org.caseledger.command.searchindex.SearchIndexSchema.MADE_NOW;
import static org.caseledger.command.searchindex.SearchIndexSchema.PHONES;
import static org.caseledger.command.searchindex.SearchIndexSchema.ROOT;
import static org.caseledger.command.searchindex.SearchIndexSchema.VERSION;
import static org.caseledger.command.searchindex.SearchIndexSchema.WORDS;
import static org.caseledger.command.searchindex.SearchIndexSchema.generationsOfAnotherVersion;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.service.mongo.RepeatedWrites;

/** Entries by which cases are found. One is replaced only by one that was made of a later event of its case, whoever writes it. */
public final class SearchIndex {
    /** No case has so many events: nothing is written over it. */
    private static final long FORGOTTEN = Long.MAX_VALUE;

    private static final String WAITING = "waiting/";

    private final MongoCollection<Document> entries;

    /** @param keys database of the keys */
    public SearchIndex(MongoDatabase keys) {
        this.entries = keys.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** Forgets by what she could be found, in all generations. To be called once the log says that the case is forgotten, so that nobody makes the entry anew. */
    public void forget(UUID theCase) {
        for (int generation : entries.distinct(GENERATION, Integer.class)) {
            entries.replaceOne(
                    eq(ID, id(generation, theCase)),
                    entry(generation, theCase).append(VERSION, FORGOTTEN),
                    new ReplaceOptions().upsert(true));
        }
    }

    /** The root of the keys of a generation, as it is stored. */
    Optional<Document> root(int generation) {
        return Optional.ofNullable(entries.find(eq(ID, named(ROOT, generation))).first())
                .map(stored -> stored.get(ROOT, Document.class));
    }

    /** Others may have begun it meanwhile; theirs counts then. What services of another version go on with is left to them. */
    void begin(int generation, Document root) {
        RepeatedWrites.make(
                entries,
                List.of(new InsertOneModel<>(new Document(ID, named(ROOT, generation))
                        .append(GENERATION, generation)
                        .append(MADE, MADE_NOW)
                        .append(ROOT, root))));
        Bson former = and(lt(GENERATION, generation), nin(GENERATION, generationsOfAnotherVersion(entries)));
        // their roots first: a search that still finds one has met all entries under it
        entries.deleteMany(and(former, exists(ROOT)));
        entries.deleteMany(former);
    }

    int newestGeneration() {
        Document newest = entries.find()
                .projection(Projections.include(GENERATION))
                .sort(Sorts.descending(GENERATION))
                .first();
        return newest == null ? -1 : newest.getInteger(GENERATION, -1);
    }

    /** Those of these that have an entry. */
    Set<UUID> among(int generation, Collection<UUID> cases) {
        Set<UUID> known = new HashSet<>();
        entries.find(in(ID, cases.stream().map(one -> id(generation, one)).toList()))
                .projection(Projections.include(CASE))
                .forEach(entry -> known.add(UUID.fromString(entry.getString(CASE))));
        return known;
    }

    /** Each takes the place of one that was made of an earlier event of its case. */
    void write(List<Document> made) {
        RepeatedWrites.make(
                entries,
                made.stream()
                        .map(entry -> new ReplaceOneModel<>(
                                and(eq(ID, entry.getString(ID)), lt(VERSION, entry.getLong(VERSION))),
                                entry,
                                new ReplaceOptions().upsert(true)))
                        .toList());
    }

    /** Cases whose entries are made once their keys are open. */
    Set<UUID> waiting(int generation) {
        Set<UUID> cases = new HashSet<>();
        String all = named(WAITING, generation);
        entries.find(and(gt(ID, all), lt(ID, all + Character.MAX_VALUE)))
                .forEach(waiting -> cases.add(UUID.fromString(waiting.getString(CASE))));
        return cases;
    }

    /** Unless another process has put one of these down meanwhile for a later event. */
    void waitNoMore(int generation, List<Document> made) {
        for (Document entry : made) {
            String waiting = waitingId(generation, UUID.fromString(entry.getString(CASE)));
            if (!waiting.equals(entry.getString(ID))) {
                entries.deleteOne(and(eq(ID, waiting), lte(VERSION, entry.getLong(VERSION))));
            }
        }
    }

    /** Cases of a centre that may be hers. */
    List<UUID> nominated(int generation, String centre, Bson tokens, int most) {
        List<UUID> cases = new ArrayList<>();
        entries.find(nominating(generation, centre, tokens))
                .projection(Projections.include(CASE))
                .limit(most)
                .forEach(entry -> cases.add(UUID.fromString(entry.getString(CASE))));
        return cases;
    }

    static Bson nominating(int generation, String centre, Bson tokens) {
        return and(eq(CENTRE, centre), tokens, eq(GENERATION, generation));
    }

    /** @param version sequence of the newest event of the case of which it was made */
    static Document entry(
            int generation, UUID theCase, String centre, KnownIdentity her, long version, IndexTokens tokens) {
        return entry(generation, theCase)
                .append(CENTRE, centre)
                .append(PHONES, tokens.phones(her.phones()))
                .append(WORDS, tokens.words(her.words()))
                .append(VERSION, version);
    }

    /** In the place of an entry that cannot be made now: one that was made before stays. */
    static Document waiting(int generation, UUID theCase, long version) {
        return of(waitingId(generation, theCase), generation, theCase).append(VERSION, version);
    }

    private static Document entry(int generation, UUID theCase) {
        return of(id(generation, theCase), generation, theCase);
    }

    private static Document of(String id, int generation, UUID theCase) {
        return new Document(ID, id).append(GENERATION, generation).append(CASE, theCase.toString());
    }

    private static String waitingId(int generation, UUID theCase) {
        return named(WAITING + theCase, generation);
    }

    private static String id(int generation, UUID theCase) {
        return named(theCase.toString(), generation);
    }

    private static String named(String what, int generation) {
        return generation + "/" + what;
    }
}
