package org.caseledger.service.accessledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import org.bson.conversions.Bson;

/** Aggregates of the access ledger that stand side by side in the index that each log has on them. */
record AggregateRange(String from, String end) {
    /** All that begin so; the last letter is no letter of what follows it. */
    static AggregateRange under(String prefix) {
        int last = prefix.length() - 1;
        return new AggregateRange(prefix, prefix.substring(0, last) + (char) (prefix.charAt(last) + 1));
    }

    static AggregateRange only(String aggregate) {
        return new AggregateRange(aggregate, aggregate + '\0');
    }

    Bson filter() {
        return elemMatch("events", and(gte("aggregate", from), lt("aggregate", end)));
    }

    boolean has(String aggregate) {
        return aggregate.compareTo(from) >= 0 && aggregate.compareTo(end) < 0;
    }
}
