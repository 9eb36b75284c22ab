package org.caseledger.command.kept;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Up to where something was read that is kept in many documents: a document of its own, moved after all of them are written, and only from
 * where it stood when they were read.
 */
public final class KeptProgress {
    private static final String GENERATION = "generation";

    private final MongoCollection<Document> kept;
    private final String name;

    /**
     * @param generation of the documents that it stands for: one that is begun anew uses none of an earlier one
     * @param place up to which they were read
     */
    public record Reached(int generation, LogPlace place) {}

    public KeptProgress(MongoDatabase work, String name) {
        this.kept = work.getCollection(KeptFold.COLLECTION);
        this.name = name;
    }

    public Reached read() {
        Document stored = kept.find(eq("_id", name)).first();
        return stored == null ? begun() : new Reached(stored.getInteger(GENERATION), LogPlace.in(stored));
    }

    private Reached begun() {
        Reached beginning = new Reached(0, LogPlace.BEGINNING);
        try {
            kept.insertOne(document(beginning));
            return beginning;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return read(); // another process was quicker
        }
    }

    /** @return false where another process moved it meanwhile */
    public boolean moved(Reached from, LogPlace to) {
        return replaced(from, new Reached(from.generation(), to));
    }

    /** Begins again before the first event, with other documents; another process may have done so already. */
    public void anew(Reached from) {
        replaced(from, new Reached(from.generation() + 1, LogPlace.BEGINNING));
    }

    private boolean replaced(Reached from, Reached to) {
        Bson asRead = and(
                eq("_id", name),
                eq(GENERATION, from.generation()),
                eq(LogPlace.POSITION, from.place().position()));
        return kept.replaceOne(asRead, document(to)).getMatchedCount() == 1;
    }

    private Document document(Reached reached) {
        return reached.place().writtenTo(new Document("_id", name).append(GENERATION, reached.generation()));
    }
}
