package org.caseledger.query.spans;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.query.entries.Moment;
import org.jspecify.annotations.Nullable;

/** Lists as queries over spans: in order of due day and number, each page by index. */
public final class SpanList {
    private static final Bson ORDER = Sorts.ascending("due", "number", "_id");
    /** A span is due at most so many bits of days before it is last seen: two hundred years. */
    private static final int FURTHEST = 17;

    private final MongoCollection<Document> spans;

    public SpanList(MongoDatabase database) {
        this.spans = database.getCollection(SpanCollection.NAME);
    }

    /**
     * @param centres of these only; all if absent
     * @param after place of the row before the first one
     */
    public List<Document> page(
            String kind, @Nullable Collection<String> centres, Moment moment, @Nullable Place after, int limit) {
        return find(kind, centres, moment, after).limit(limit).into(new ArrayList<>());
    }

    FindIterable<Document> find(
            String kind, @Nullable Collection<String> centres, Moment moment, @Nullable Place after) {
        int day = Math.toIntExact(moment.day().toEpochDay());
        List<Bson> classes = new ArrayList<>();
        for (int reach = 0; reach <= FURTHEST; reach++) {
            classes.add(ofReach(reach, day - (1L << reach) + 1, kind, centres, moment, after));
        }
        classes.add(ofReach(Span.FAR, Integer.MIN_VALUE, kind, centres, moment, after));
        return spans.find(Filters.or(classes)).sort(ORDER);
    }

    private static Bson ofReach(
            int reach,
            long earliest,
            String kind,
            @Nullable Collection<String> centres,
            Moment moment,
            @Nullable Place after) {
        int day = Math.toIntExact(moment.day().toEpochDay());
        List<Bson> all = new ArrayList<>(List.of(
                Filters.eq("kind", kind),
                Filters.eq("reach", reach),
                Filters.gte("due", (int) Math.max(earliest, after == null ? Integer.MIN_VALUE : after.due())),
                Filters.lte("due", day),
                Filters.lte("from", day),
                Filters.gte("last", day),
                Filters.lte("since", moment.position()),
                Filters.gt("ended", moment.position())));
        if (centres != null) {
            all.add(
                    centres.size() == 1
                            ? Filters.eq("centre", centres.iterator().next())
                            : Filters.in("centre", centres));
        }
        if (after != null) {
            all.add(after.isBefore());
        }
        return Filters.and(all);
    }

    /** Where a row stands in its list. */
    public record Place(int due, String number, String id) {
        public static Place of(Document span) {
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
