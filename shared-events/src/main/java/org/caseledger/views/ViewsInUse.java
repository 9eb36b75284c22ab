package org.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What the query service uses of its database, as it says again each minute: the one document of the collection {@value #COLLECTION},
 * {@code {_id, collections, at}}. What it does not name was left by another version; only who knows that none of that version runs may drop
 * it.
 */
public final class ViewsInUse {
    public static final String COLLECTION = "in-use";

    /** Which of the collections of a view answers. */
    public static final String GENERATIONS = "generations";

    /** Beside the views themselves: how far each has come. */
    private static final List<String> PROGRESS = List.of("tokens", "progress", GENERATIONS);

    private static final Bson THE_ONE = Filters.eq("_id", "views");

    private final MongoDatabase views;
    private final MongoCollection<Document> inUse;

    public ViewsInUse(MongoDatabase views) {
        this.views = views;
        this.inUse = views.getCollection(COLLECTION);
    }

    /** @param collections each that is read or written, but for this one and those in which progress is kept */
    public void name(Collection<String> collections) {
        inUse.replaceOne(
                THE_ONE,
                new Document("collections", new ArrayList<>(new TreeSet<>(collections)))
                        .append("at", Date.from(Instant.now())),
                new ReplaceOptions().upsert(true));
    }

    /** Whether a query service said so after this moment. */
    public boolean areNamedSince(Instant moment) {
        Document named = inUse.find(THE_ONE).first();
        return named != null && named.getDate("at").toInstant().isAfter(moment);
    }

    /** Collections that are not used; none where no query service ever said what it uses. */
    public List<String> abandoned() {
        Document named = inUse.find(THE_ONE).first();
        if (named == null) {
            return List.of();
        }
        Set<String> abandoned = new TreeSet<>(views.listCollectionNames().into(new ArrayList<>()));
        abandoned.removeAll(named.getList("collections", String.class));
        abandoned.removeAll(PROGRESS);
        abandoned.remove(COLLECTION);
        abandoned.removeIf(name -> name.startsWith("system."));
        return List.copyOf(abandoned);
    }

    /** Also how far it had come: whoever uses the name again makes it from the beginning. */
    public void drop(String abandoned) {
        views.getCollection("tokens").deleteMany(Filters.eq("processor", abandoned));
        views.getCollection("progress")
                .deleteMany(Filters.in("_id", abandoned, abandoned.replaceFirst("^cells_", "spans_")));
        views.getCollection(abandoned).drop(); // last: what has come far is never empty, wherever this is cut off
    }
}
