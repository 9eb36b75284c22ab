package org.caseledger.command.deadlines;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.command.folds.LogPlace;
import org.caseledger.service.mongo.RepeatedWrites;

/**
 * The deadlines of each case that has any, in a document that says up to which event of the case it is folded. It is replaced or removed
 * only as it was read, so two that write at once are noticed.
 */
final class KeptDeadlines {
    /** Whoever changes what is made of an event, or how it is written, raises it: all is made anew, beside what the former version keeps. */
    static final int VERSION = 2;

    static final String COLLECTION = "deadlines_" + VERSION;

    private static final String GENERATION = "generation";

    private static final Pattern ID = Pattern.compile("(\\d{1,9})/.*");

    private final MongoCollection<Document> deadlines;

    KeptDeadlines(MongoDatabase work) {
        deadlines = work.getCollection(COLLECTION);
    }

    /** For the question what has passed, and for what an earlier generation left. */
    void createIndex() {
        deadlines.createIndex(Indexes.ascending(GENERATION, DeadlineDocument.NEXT));
    }

    void removeBefore(int generation) {
        deadlines.deleteMany(lt(GENERATION, generation));
    }

    /** Before the first document of a case. */
    void begin(int generation) {
        RepeatedWrites.make(deadlines, List.of(new InsertOneModel<>(begun(generation, LogPlace.BEGINNING))));
    }

    /**
     * No document of this generation holds an event after this place: one may hold more than is known to be read, where a process died before it said so.
     *
     * @throws UnreadableDeadlines also where somebody dropped this generation, which cannot be told from there being nothing open
     */
    LogPlace reach(int generation) {
        Document begun = deadlines.find(eq("_id", begunId(generation))).first();
        if (begun == null) {
            throw UnreadableDeadlines.dropped(generation);
        }
        return readable(generation, () -> LogPlace.in(begun));
    }

    private void extendReach(int generation, LogPlace to) {
        Bson shorter = and(eq("_id", begunId(generation)), lt(LogPlace.POSITION, to.position()));
        if (deadlines.replaceOne(shorter, begun(generation, to)).getMatchedCount() == 0) {
            reach(generation);
        }
    }

    private static Document begun(int generation, LogPlace reach) {
        return reach.writtenTo(new Document("_id", begunId(generation)).append(GENERATION, generation));
    }

    private static String begunId(int generation) {
        return generation + "/begun";
    }

    /** The highest that an id names, -1 where none does: all of them are looked at, whatever else is wrong with their documents. */
    int newestGeneration() {
        int newest = -1;
        for (Document document : deadlines.find().projection(Projections.include("_id"))) {
            Matcher id = ID.matcher(String.valueOf(document.get("_id")));
            newest = id.matches() ? Math.max(newest, Integer.parseInt(id.group(1))) : newest;
        }
        return newest;
    }

    /** Cases of which something has passed, by the day it passed. */
    List<UUID> passedBy(LocalDate today, int generation) {
        List<UUID> cases = new ArrayList<>();
        deadlines
                .find(and(eq(GENERATION, generation), lte(DeadlineDocument.NEXT, today.toString())))
                .projection(Projections.include("case"))
                .sort(Sorts.ascending(GENERATION, DeadlineDocument.NEXT))
                .forEach(document -> cases.add(readable(generation, () -> DeadlineDocument.caseIn(document))));
        return cases;
    }

    /** Those of them that are kept. */
    Map<UUID, DeadlineUpdate> of(Collection<UUID> cases, int generation) {
        Map<UUID, DeadlineUpdate> kept = new HashMap<>();
        List<String> ids = cases.stream().map(id -> id(generation, id)).toList();
        for (Document document : deadlines.find(in("_id", ids))) {
            DeadlineUpdate read = readable(
                    generation,
                    () -> DeadlineUpdate.kept(DeadlineDocument.read(document), document.getLong(LogPlace.POSITION)));
            kept.put(read.deadlines().caseId(), read);
        }
        return kept;
    }

    /** @param reading of a document that is here already, so whatever goes wrong is its fault */
    private static <T> T readable(int generation, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw UnreadableDeadlines.document(generation, e);
        }
    }

    /**
     * @param read up to where they are folded
     * @return false where another process wrote one of them meanwhile; the others are written then, too
     */
    boolean write(Collection<DeadlineUpdate> changed, int generation, LogPlace read) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (DeadlineUpdate one : changed) {
            String id = id(generation, one.deadlines().caseId());
            if (!one.deadlines().isEmpty()) {
                Document document = document(id, generation, one);
                writes.add(
                        one.isKept()
                                ? new ReplaceOneModel<>(asRead(id, one), document)
                                : new InsertOneModel<>(document));
            } else if (one.isKept()) {
                writes.add(new DeleteOneModel<>(asRead(id, one)));
            }
        }
        if (writes.isEmpty()) {
            return true;
        }
        extendReach(generation, read);
        return isWritten(writes);
    }

    private boolean isWritten(List<WriteModel<Document>> writes) {
        return RepeatedWrites.make(deadlines, writes)
                .filter(all -> all.getMatchedCount() + all.getDeletedCount() + all.getInsertedCount() == writes.size())
                .isPresent();
    }

    private static Document document(String id, int generation, DeadlineUpdate one) {
        Document document =
                new Document("_id", id).append(GENERATION, generation).append(LogPlace.POSITION, one.position());
        return DeadlineDocument.writtenTo(document, one.deadlines());
    }

    private static Bson asRead(String id, DeadlineUpdate one) {
        return and(eq("_id", id), eq(LogPlace.POSITION, one.keptAt()));
    }

    private static String id(int generation, UUID caseId) {
        return generation + "/" + caseId;
    }
}
