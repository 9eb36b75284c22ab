package org.caseledger.command.folds;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.IntSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Up to where something was read that is kept in many documents: a document of its own, moved after all of them are written, and only from
 * where it stood when they were read. Where it is missing or cannot be read, they are begun anew with documents that nobody has written.
 */
public final class FoldProgress {
    private static final String GENERATION = "generation";

    private static final Logger LOG = LoggerFactory.getLogger(FoldProgress.class);

    private final MongoCollection<Document> kept;
    private final String name;
    private final IntSupplier newest;

    /**
     * @param generation of the documents that it stands for: one that is begun anew uses none of an earlier one
     * @param place up to which they were read
     */
    public record Reached(int generation, LogPlace place) {}

    /** @param newest highest generation of which there is a document, -1 where there is none; looked up only where all is begun anew */
    public FoldProgress(MongoDatabase work, String name, IntSupplier newest) {
        this.kept = work.getCollection(PersistedFold.COLLECTION);
        this.name = name;
        this.newest = newest;
    }

    public Reached read() {
        Document stored = kept.find(eq("_id", name)).first();
        if (stored == null) {
            return begun();
        }
        try {
            return reached(stored);
        } catch (RuntimeException e) {
            LOG.warn(
                    "How far {} were kept cannot be read ({}): they are made anew from the beginning of the log.",
                    name,
                    e.getClass().getSimpleName());
            return begunInPlaceOf(stored);
        }
    }

    private static Reached reached(Document stored) {
        return new Reached(stored.getInteger(GENERATION), LogPlace.in(stored));
    }

    private Reached begunInPlaceOf(Document unreadable) {
        Reached beginning = beginning(-1);
        Bson asRead = and(
                eq("_id", name),
                eq(GENERATION, unreadable.get(GENERATION)),
                eq(LogPlace.POSITION, unreadable.get(LogPlace.POSITION)));
        if (kept.replaceOne(asRead, document(beginning)).getMatchedCount() == 1) {
            return beginning;
        }
        Document stored = kept.find(eq("_id", name)).first(); // another process was quicker
        return stored == null ? begun() : reached(stored);
    }

    private Reached beginning(int above) {
        return new Reached(1 + Math.max(above, newest.getAsInt()), LogPlace.BEGINNING);
    }

    private Reached begun() {
        Reached beginning = beginning(-1);
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
        Bson asRead = and(
                eq("_id", name),
                eq(GENERATION, from.generation()),
                eq(LogPlace.POSITION, from.place().position()));
        return kept.replaceOne(asRead, document(new Reached(from.generation(), to)))
                        .getMatchedCount()
                == 1;
    }

    /** Begins again before the first event, with other documents than those of this generation; another process may have done so already. */
    public void anew(int generation) {
        kept.replaceOne(and(eq("_id", name), eq(GENERATION, generation)), document(beginning(generation)));
    }

    private Document document(Reached reached) {
        return reached.place().writtenTo(new Document("_id", name).append(GENERATION, reached.generation()));
    }
}
