package org.caseledger.query.spans;

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
        int day = Math.toIntExact(moment.day().toEpochDay());
        List<Bson> shown = shown(kind, centres, day, moment.position());
        if (after != null) {
            shown.add(after.isBefore());
        }
        int first = after == null ? Integer.MIN_VALUE : after.due();
        List<Bson> classes = new ArrayList<>();
        for (int reach = 0; reach <= FURTHEST; reach++) {
            classes.add(ofReach(reach, Math.max(first, day - (1 << reach) + 1), shown));
        }
        classes.add(ofReach(Span.FAR, first, shown));
        return spans.find(Filters.or(classes)).sort(ORDER).limit(limit).into(new ArrayList<>());
    }

    private static List<Bson> shown(String kind, @Nullable Collection<String> centres, int day, long position) {
        List<Bson> shown = new ArrayList<>(List.of(
                Filters.eq("kind", kind),
                Filters.lte("due", day),
                Filters.lte("from", day),
                Filters.gte("last", day),
                Filters.lte("since", position),
                Filters.gt("ended", position)));
        if (centres != null) {
            shown.add(
                    centres.size() == 1
                            ? Filters.eq("centre", centres.iterator().next())
                            : Filters.in("centre", centres));
        }
        return shown;
    }

    /** Each class has all conditions, so that the database merges them in the order of an index. */
    private static Bson ofReach(int reach, int earliest, List<Bson> shown) {
        List<Bson> all = new ArrayList<>(shown);
        all.add(Filters.eq("reach", reach));
        all.add(Filters.gte("due", earliest));
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
