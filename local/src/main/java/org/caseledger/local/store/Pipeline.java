package org.caseledger.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An aggregation whose leading {@code $match}, {@code $sort} and {@code $limit} have become a search; 0 is no limit. */
record Pipeline(Document filter, @Nullable Document order, int limit, List<Document> rest) {

    static Pipeline of(List<Document> stages) {
        int taken = 0;
        Document filter = operand(stages, taken, "$match") instanceof Document match ? match : null;
        taken += filter == null ? 0 : 1;
        Document order = operand(stages, taken, "$sort") instanceof Document sort ? sort : null;
        taken += order == null ? 0 : 1;
        int limit = operand(stages, taken, "$limit") instanceof Number number ? number.intValue() : 0;
        taken += limit > 0 ? 1 : 0;
        return new Pipeline(
                filter == null ? new Document() : filter, order, limit, stages.subList(taken, stages.size()));
    }

    private static @Nullable Object operand(List<Document> stages, int at, String stage) {
        return at < stages.size() ? stages.get(at).get(stage) : null;
    }
}
