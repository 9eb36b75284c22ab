package org.caseledger.query.spans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Lists as queries over spans: in order of due day and number, each page by index. */
final class SpanList {
    private static final Bson ORDER = Sorts.ascending("due", "number", "_id");
    /** A span is due at most so many bits of days before it is last seen: three hundred years. */
    private static final int FURTHEST = 17;

    private final MongoCollection<Document> spans;

    SpanList(MongoDatabase database, Definitions definitions) {
        this.spans = SpanCollection.of(database, definitions);
    }

    /**
     * @param queries of which a span answers at most one
     * @param after place of the row before the first one
     */
    List<Document> page(List<SpanQuery> queries, @Nullable Place after, int limit) {
        return spans.find(matching(queries, after)).sort(ORDER).limit(limit).into(new ArrayList<>());
    }

    /** Reads the spans that match: for what cells do not count. */
    Counted count(List<SpanQuery> queries) {
        long rows = 0;
        Set<String> cases = new HashSet<>();
        for (Document span : spans.find(matching(queries, null))
                .projection(Projections.fields(Projections.include("case"), Projections.excludeId()))) {
            rows++;
            cases.add(span.getString("case"));
        }
        return new Counted(rows, cases.size());
    }

    private static Bson matching(Collection<SpanQuery> queries, @Nullable Place after) {
        List<Bson> classes = new ArrayList<>();
        for (SpanQuery query : queries) {
            List<Bson> conditions = query.conditions();
            int first = query.dueFrom();
            if (after != null) {
                conditions.add(after.isBefore());
                first = Math.max(first, after.due());
            }
            for (int reach = 0; reach <= FURTHEST; reach++) {
                classes.add(ofReach(reach, Math.max(first, query.day() - (1 << reach) + 1), conditions));
            }
            classes.add(ofReach(Span.FAR, first, conditions));
        }
        return Filters.or(classes);
    }

    /** Each class has all conditions, so that the database merges them in the order of an index. */
    private static Bson ofReach(int reach, int earliest, List<Bson> shown) {
        List<Bson> all = new ArrayList<>(shown);
        all.add(Filters.eq("reach", reach));
        all.add(Filters.gte("due", earliest));
        return Filters.and(all);
    }

    /** Where a row stands in its list. */
    record Place(int due, String number, String id) {
        static Place of(Document span) {
            return new Place(span.getInteger("due"), span.getString("number"), span.getString("_id"));
        }

        private Bson isBefore() {
            return Filters.or(
                    Filters.gt("due", due),
                    Filters.gt("number", number),
                    Filters.and(Filters.eq("number", number), Filters.gt("_id", id)));
        }
    }
}
