package org.caseledger.query.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.views.ViewsInUse;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of each view answers: {@code {_id: its first name, generation, next, taken}}, where {@code next} is being made beside it and {@code taken}
 * is one that a running service has gone over to. A view without a document was never made anew.
 */
public final class ViewGenerations {
    private static final String GENERATION = "generation";
    private static final String NEXT = "next";
    private static final String TAKEN = "taken";

    private final MongoCollection<Document> generations;
    private volatile Map<String, Document> known = Map.of();

    public ViewGenerations(MongoDatabase views) {
        this.generations = views.getCollection(ViewsInUse.GENERATIONS);
    }

    /** Reads what the others answer from. */
    void look() {
        Map<String, Document> read = new HashMap<>();
        for (Document one : generations.find()) {
            read.put(one.getString("_id"), one);
        }
        known = read;
    }

    /** As of the last look. */
    public long of(String first) {
        return number(known.get(first), GENERATION);
    }

    /** Lets this process answer from what the others do. */
    public void lookFor(Collection<? extends ReadModel<?>> models) {
        look();
        models.forEach(model -> model.generation().moveTo(of(model.first())));
    }

    /** As of the last look: the one that answers, and one that is being made. */
    public List<Long> numbers(String first) {
        List<Long> numbers = new ArrayList<>(List.of(of(first)));
        Document one = known.get(first);
        if (one != null && one.containsKey(NEXT)) {
            numbers.add(one.getLong(NEXT));
        }
        return numbers;
    }

    /** The one to be made: what an attempt before had begun, if one had. */
    public long begin(String first) {
        look();
        Document one = known.get(first);
        if (one != null && one.containsKey(NEXT)) {
            return one.getLong(NEXT);
        }
        long next = of(first) + 1;
        if (one != null) {
            generations.updateOne(Filters.and(is(first), Filters.exists(NEXT, false)), Updates.set(NEXT, next));
        } else {
            insert(first, next);
        }
        return next;
    }

    private void insert(String first, long next) {
        try {
            generations.insertOne(new Document("_id", first)
                    .append(GENERATION, ViewGeneration.FIRST)
                    .append(NEXT, next));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // another one begins it, too
        }
    }

    /** From now on it is the one that answers. */
    public void answerFrom(String first, long made) {
        generations.updateOne(
                Filters.and(is(first), Filters.eq(NEXT, made)),
                Updates.combine(Updates.set(GENERATION, made), Updates.unset(NEXT)));
    }

    /** Says that this process answers from it. */
    public void take(String first, long generation) {
        generations.updateOne(
                Filters.and(is(first), Filters.eq(GENERATION, generation)), Updates.set(TAKEN, generation));
    }

    /** Whether it answers, or a later one does. */
    public boolean answers(String first, long generation) {
        look();
        return of(first) >= generation;
    }

    public boolean isTaken(String first, long generation) {
        look();
        return number(known.get(first), TAKEN) >= generation;
    }

    private static Bson is(String first) {
        return Filters.eq("_id", first);
    }

    private static long number(@Nullable Document one, String field) {
        return one == null || !one.containsKey(field) ? ViewGeneration.FIRST : one.getLong(field);
    }
}
