package org.caseledger.query.spans;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.caseledger.events.PossibleDays;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Spans that can be seen at a moment.
 *
 * @param kind their own
 * @param centres of these only; all if absent
 * @param cases of these only; all if absent
 * @param facets that they have
 * @param recorded facets of which they have a code, or none
 * @param excluded facets of which they have none of these values
 * @param dueFrom first epoch day on which they are due
 * @param dueTo last such day
 */
record SpanQuery(
        RowKind kind,
        @Nullable Collection<String> centres,
        @Nullable Collection<UUID> cases,
        Moment moment,
        Map<String, String> facets,
        Map<String, Boolean> recorded,
        Map<String, Collection<String>> excluded,
        int dueFrom,
        int dueTo) {
    private static final int FIRST_DAY = Math.toIntExact(PossibleDays.FIRST.toEpochDay());

    static SpanQuery of(
            RowKind kind, @Nullable Collection<String> centres, @Nullable Collection<UUID> cases, Moment moment) {
        return new SpanQuery(
                kind, centres, cases, moment, Map.of(), Map.of(), Map.of(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    SpanQuery of(Collection<String> others) {
        return new SpanQuery(kind, others, cases, moment, facets, recorded, excluded, dueFrom, dueTo);
    }

    boolean findsNothing() {
        return (centres != null && centres.isEmpty()) || (cases != null && cases.isEmpty());
    }

    SpanQuery with(String facet, String value) {
        Map<String, String> all = new HashMap<>(facets);
        all.put(facet, value);
        return new SpanQuery(kind, centres, cases, moment, all, recorded, excluded, dueFrom, dueTo);
    }

    SpanQuery without(String facet, Collection<String> values) {
        Map<String, Collection<String>> all = new HashMap<>(excluded);
        all.put(facet, values);
        return new SpanQuery(kind, centres, cases, moment, facets, recorded, all, dueFrom, dueTo);
    }

    SpanQuery recorded(String facet, boolean isThere) {
        Map<String, Boolean> all = new HashMap<>(recorded);
        all.put(facet, isThere);
        return new SpanQuery(kind, centres, cases, moment, facets, all, excluded, dueFrom, dueTo);
    }

    SpanQuery dueBetween(int first, int last) {
        return new SpanQuery(
                kind,
                centres,
                cases,
                moment,
                facets,
                recorded,
                excluded,
                Math.max(dueFrom, first),
                Math.min(dueTo, last));
    }

    /** Whether it asks for some rows only of a kind, centres and due days: cells count all of them. */
    boolean isNarrowed() {
        return cases != null || !facets.isEmpty() || !recorded.isEmpty() || !excluded.isEmpty();
    }

    boolean isOfDueDays() {
        return dueFrom != Integer.MIN_VALUE || dueTo != Integer.MAX_VALUE;
    }

    boolean isOfOneCentre() {
        return centres != null && centres.size() == 1;
    }

    boolean takes(String centre) {
        return centres == null || centres.contains(centre);
    }

    /** The first possible day where none is asked for. */
    int firstDue() {
        return Math.max(dueFrom, FIRST_DAY);
    }

    int lastDue() {
        return Math.min(dueTo, day());
    }

    int day() {
        return Math.toIntExact(moment.day().toEpochDay());
    }

    /** What each of them has, whatever its reach. */
    List<Bson> conditions() {
        List<Bson> all = new ArrayList<>(List.of(
                Filters.eq("kind", kind.name()),
                Filters.lte("due", lastDue()),
                Filters.lte("from", day()),
                Filters.gte("last", day()),
                Filters.lte("since", moment.position()),
                Filters.gt("ended", moment.position())));
        if (centres != null) {
            all.add(isOfOneCentre() ? Filters.eq("centre", centres.iterator().next()) : Filters.in("centre", centres));
        }
        if (cases != null) {
            all.add(Filters.or(cases.stream()
                    .map(id -> SpanCollection.within(id.toString(), id.toString()))
                    .toList()));
        }
        facets.forEach((facet, value) -> all.add(Filters.eq(SpanCollection.FACETS + "." + facet, value)));
        recorded.forEach((facet, isThere) -> all.add(Filters.exists(SpanCollection.FACETS + "." + facet, isThere)));
        excluded.forEach((facet, values) -> all.add(Filters.nin(SpanCollection.FACETS + "." + facet, values)));
        return all;
    }
}
