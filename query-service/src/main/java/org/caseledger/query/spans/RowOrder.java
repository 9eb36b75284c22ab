package org.caseledger.query.spans;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.conversions.Bson;

/** In which order a register lists its rows: the same index walked from one end or from the other. */
public enum RowOrder {
    /** By due day, number of the case and key. */
    OLDEST_FIRST,
    /** The other way round, also within a day. */
    NEWEST_FIRST;

    Bson sort() {
        return this == OLDEST_FIRST
                ? Sorts.ascending("due", "number", "_id")
                : Sorts.descending("due", "number", "_id");
    }

    /** The same question about the day of this place and the days listed after it. */
    SpanQuery from(SpanPlace place, SpanQuery query) {
        return this == OLDEST_FIRST
                ? query.dueBetween(place.due(), Integer.MAX_VALUE)
                : query.dueBetween(Integer.MIN_VALUE, place.due());
    }

    /** Rows after the one at this place: on later days, on its day with later numbers, with its number and later keys. Each a range of an index. */
    List<Bson> after(SpanPlace place) {
        Bson day = Filters.eq("due", place.due());
        return List.of(
                beyond("due", place.due()),
                Filters.and(day, beyond("number", place.number())),
                Filters.and(day, Filters.eq("number", place.number()), beyond("_id", place.id())));
    }

    private Bson beyond(String field, Object value) {
        return this == OLDEST_FIRST ? Filters.gt(field, value) : Filters.lt(field, value);
    }
}
