package org.caseledger.command.searchindex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Entries {@code {_id, generation, case, centre, phones, words, version}}, for each generation a root {@code {_id, generation, root}}, and for each case whose keys were closed
 * when its entry was to be made {@code {_id, generation, case, version}}.
 */
public final class SearchIndexSchema {
    /** In the database of the keys. */
    public static final String COLLECTION = "search_index";

    public static final String ID = "_id";

    /** Of entries that are made of the log from its beginning, under a root of their own. */
    public static final String GENERATION = "generation";

    public static final String CASE = "case";
    public static final String CENTRE = "centre";
    public static final String PHONES = "phones";
    public static final String WORDS = "words";
    public static final String VERSION = "version";
    public static final String ROOT = "root";

    /** With a root, by which version entries are made of events; absent for the first. */
    public static final String MADE = "made";

    /** Whoever changes what is made of an event, or how it is written, raises it: all is made anew, beside what the version before goes on with. */
    public static final int MADE_NOW = 4;

    private static final Bson OF_ANOTHER_VERSION = Filters.and(Filters.exists(ROOT), Filters.ne(MADE, MADE_NOW));

    private static final List<Bson> INDEXES = List.of(
            Indexes.ascending(CENTRE, PHONES, GENERATION),
            Indexes.ascending(CENTRE, WORDS, GENERATION),
            Indexes.ascending(GENERATION));

    private SearchIndexSchema() {}

    /** Generations that services of another version go on with, as long as there are such. */
    public static List<Integer> generationsOfAnotherVersion(MongoCollection<Document> entries) {
        List<Integer> generations = new ArrayList<>();
        entries.find(OF_ANOTHER_VERSION).forEach(root -> generations.add(root.getInteger(GENERATION)));
        return generations;
    }

    /**
     * Where no service of another version runs.
     *
     * @return how many generations there were of it
     */
    public static int dropOfAnotherVersion(MongoDatabase keys) {
        MongoCollection<Document> entries = keys.getCollection(COLLECTION);
        List<Integer> generations = generationsOfAnotherVersion(entries);
        entries.deleteMany(Filters.in(GENERATION, generations));
        return generations.size();
    }

    /**
     * By whoever may: without them a search looks at every entry.
     *
     * @return whether one was missing
     */
    public static boolean makeIndexes(MongoDatabase keys) {
        MongoCollection<Document> entries = keys.getCollection(COLLECTION);
        int before = entries.listIndexes().into(new ArrayList<>()).size();
        INDEXES.forEach(entries::createIndex);
        return entries.listIndexes().into(new ArrayList<>()).size() > before;
    }
}
