package org.caseledger.views;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;

/**
 * What query services use of their database, as each says again every minute: a document of its own in the collection {@value #COLLECTION},
 * {@code {_id, collections, at}}. What none of them names was left by another version; only who knows that none of that version runs may drop
 * it.
 */
public final class ViewsInUse {
    public static final String COLLECTION = "in-use";

    /** Which of the collections of a view answers. */
    public static final String GENERATIONS = "generations";

    /** Beside the views themselves: how far each has come. */
    private static final List<String> PROGRESS = List.of("tokens", "progress", GENERATIONS);

    /** What a process said that has ended is of no use. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final MongoDatabase views;
    private final MongoCollection<Document> inUse;
    /** Of this process: one of another version beside it says something else. */
    private final String id = UUID.randomUUID().toString();

    public ViewsInUse(MongoDatabase views) {
        this.views = views;
        this.inUse = views.getCollection(COLLECTION);
    }

    /** @param collections each that is read or written, but for this one and those in which progress is kept */
    public void name(Collection<String> collections) {
        Instant now = Instant.now();
        inUse.replaceOne(
                Filters.eq("_id", id),
                new Document("collections", new ArrayList<>(new TreeSet<>(collections))).append("at", Date.from(now)),
                new ReplaceOptions().upsert(true));
        Date longAgo = Date.from(now.minus(FORGOTTEN_AFTER));
        for (Document said : inUse.find()) {
            if (said.getDate("at").before(longAgo)) {
                inUse.deleteOne(Filters.eq("_id", said.get("_id")));
            }
        }
    }

    /** Whether a query service said so after this moment. */
    public boolean areNamedSince(Instant moment) {
        return saidSince(moment).first() != null;
    }

    /** Collections that no query service has named since this moment; none where none has said what it uses. */
    public List<String> abandonedSince(Instant moment) {
        if (!areNamedSince(moment)) {
            return List.of();
        }
        Set<String> abandoned = new TreeSet<>(views.listCollectionNames().into(new ArrayList<>()));
        saidSince(moment).forEach(said -> abandoned.removeAll(said.getList("collections", String.class)));
        abandoned.removeAll(PROGRESS);
        abandoned.remove(COLLECTION);
        abandoned.removeIf(name -> name.startsWith("system."));
        return List.copyOf(abandoned);
    }

    private FindIterable<Document> saidSince(Instant moment) {
        return inUse.find(Filters.gt("at", Date.from(moment)));
    }

    /** Also how far it had come: whoever uses the name again makes it from the beginning. */
    public void drop(String abandoned) {
        views.getCollection("tokens").deleteMany(Filters.eq("processor", abandoned));
        views.getCollection("progress")
                .deleteMany(Filters.in("_id", abandoned, abandoned.replaceFirst("^cells_", "spans_")));
        views.getCollection(abandoned).drop(); // last: what has come far is never empty, wherever this is cut off
    }
}
