package org.caseledger.query.spans;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Lists as queries over spans, each page by index and of one moment of the database. */
final class SpanList {
    /** A span is due at most so many bits of days before it is last seen: three hundred years. */
    private static final int FURTHEST = 17;

    private final Supplier<MongoCollection<Document>> spans;
    private final SnapshotReads reads;

    /** @param spans asked with each question */
    SpanList(Supplier<MongoCollection<Document>> spans, SnapshotReads reads) {
        this.spans = spans;
        this.reads = reads;
    }

    /**
     * @param queries of which a span answers at most one
     * @param after place of the row before the first one
     */
    List<Document> page(List<SpanQuery> queries, RowOrder order, @Nullable SpanPlace after, int limit) {
        Bson shown = after == null ? matching(queries) : matchingAfter(after, order, queries);
        try (Stream<Document> page =
                read(shown, asked -> asked.sort(order.sort()).limit(limit).batchSize(limit))) {
            return page.toList();
        }
    }

    /**
     * All of them, read while they are taken; to be closed.
     *
     * @param batch so many are asked for at once
     */
    Stream<Document> all(List<SpanQuery> queries, RowOrder order, int batch) {
        return read(matching(queries), asked -> asked.sort(order.sort()).batchSize(batch));
    }

    /** Reads the spans that match: for what cells do not count. */
    Counted count(List<SpanQuery> queries) {
        Bson ids = Projections.include("_id");
        try (Stream<Document> found = read(matching(queries), asked -> asked.projection(ids))) {
            List<String> cases = found.map(SpanCollection::caseOf).toList();
            return new Counted(cases.size(), Set.copyOf(cases).size());
        }
    }

    /** Reads the spans that match, of kinds that are listed. */
    List<RowCount> byCentre(List<SpanQuery> queries) {
        Map<String, RowKind> kinds = new HashMap<>();
        queries.forEach(query -> kinds.put(query.kind().name(), query.kind()));
        Bson fields = Projections.fields(Projections.include("kind", "centre"), Projections.excludeId());
        try (Stream<Document> found = read(matching(queries), asked -> asked.projection(fields))) {
            return found
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(span -> 1)))
                    .entrySet()
                    .stream()
                    .map(counted -> new RowCount(
                            Objects.requireNonNull(kinds.get(counted.getKey().getString("kind"))),
                            counted.getKey().getString("centre"),
                            counted.getValue()))
                    .toList();
        }
    }

    /** Reads the spans that match. */
    Map<String, SortedMap<LocalDate, Integer>> dueDays(List<SpanQuery> queries, String facet) {
        Map<String, SortedMap<LocalDate, Integer>> byFacet = new HashMap<>();
        Bson fields = Projections.fields(Projections.include("due", SpanCollection.FACETS), Projections.excludeId());
        try (Stream<Document> found = read(matching(queries), asked -> asked.projection(fields))) {
            found.forEach(span -> byFacet.computeIfAbsent(
                            span.get(SpanCollection.FACETS, Document.class).getString(facet), code -> new TreeMap<>())
                    .merge(LocalDate.ofEpochDay(span.getInteger("due")), 1, Integer::sum));
        }
        return byFacet;
    }

    private Stream<Document> read(Bson matching, UnaryOperator<FindIterable<Document>> asked) {
        return reads.stream(spans.get(), matching, asked);
    }

    private static Bson matching(List<SpanQuery> queries) {
        List<Bson> classes = new ArrayList<>();
        queries.forEach(query -> addClasses(query, query.conditions(), classes));
        return Filters.or(classes);
    }

    private static Bson matchingAfter(SpanPlace place, RowOrder order, List<SpanQuery> queries) {
        List<Bson> classes = new ArrayList<>();
        queries.forEach(query -> addClassesAfter(place, order, order.from(place, query), classes));
        return Filters.or(classes);
    }

    /** Where rows may end, each of many reaches is asked once, and what stands before the place on its day is read again. */
    private static void addClassesAfter(SpanPlace place, RowOrder order, SpanQuery query, List<Bson> classes) {
        List<Bson> ranges = query.kind().stays() ? order.after(place) : List.of(Filters.or(order.after(place)));
        for (Bson range : ranges) {
            List<Bson> conditions = query.conditions();
            conditions.add(range);
            addClasses(query, conditions, classes);
        }
    }

    private static void addClasses(SpanQuery query, List<Bson> conditions, List<Bson> classes) {
        for (int reach = 0; reach <= FURTHEST && !query.kind().stays(); reach++) {
            classes.add(ofReach(reach, Math.max(query.dueFrom(), query.day() - (1 << reach) + 1), conditions));
        }
        classes.add(ofReach(Span.FAR, query.dueFrom(), conditions));
    }

    /** Each class has all conditions, so that the database merges them in the order of an index. */
    private static Bson ofReach(int reach, int earliest, List<Bson> shown) {
        List<Bson> all = new ArrayList<>(shown);
        all.add(Filters.eq("reach", reach));
        all.add(Filters.gte("due", earliest));
        return Filters.and(all);
    }
}
