package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.query.listing.ListCursor;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One question to a register. Spans find its lines, and the records of their cases say what they show.
 *
 * @param <L> a line
 */
public final class RegisterQuery<L> {
    /** Spans that are read at once, and records. */
    private static final int CHUNK = 500;

    private final KeptRows kept;
    private final RegisterDefinition<L> register;
    private final Moment moment;
    private final List<SpanQuery> queries;
    private final @Nullable Predicate<L> shown;
    private final @Nullable RowKind casesAnywhere;

    RegisterQuery(KeptRows kept, RegisterDefinition<L> register, Moment moment, List<SpanQuery> queries) {
        this(kept, register, moment, queries, null, null);
    }

    private RegisterQuery(
            KeptRows kept,
            RegisterDefinition<L> register,
            Moment moment,
            List<SpanQuery> queries,
            @Nullable Predicate<L> shown,
            @Nullable RowKind casesAnywhere) {
        this.kept = kept;
        this.register = register;
        this.moment = moment;
        this.queries = queries.stream().filter(query -> !query.findsNothing()).toList();
        this.shown = shown;
        this.casesAnywhere = casesAnywhere;
    }

    /** Only rows that have this facet; all if it is absent. */
    public RegisterQuery<L> with(String facet, @Nullable Enum<?> value) {
        return with(facet, value == null ? null : value.name());
    }

    /** Only rows that have this facet; all if it is absent. */
    public RegisterQuery<L> with(String facet, @Nullable String value) {
        return value == null ? this : map(query -> query.with(facet, value));
    }

    /** Only rows that have a code in this facet, or that have none; all if it is absent. */
    public RegisterQuery<L> recorded(String facet, @Nullable Boolean isThere) {
        return isThere == null ? this : map(query -> query.recorded(facet, isThere));
    }

    /** Only rows whose centre in this facet is not one of those asked about. */
    public RegisterQuery<L> withoutOwn(String facet) {
        return map(query -> query.centres() == null ? query.of(Set.of()) : query.without(facet, query.centres()));
    }

    /** Only rows that are due on these days. */
    public RegisterQuery<L> dueBetween(@Nullable LocalDate first, @Nullable LocalDate last) {
        return map(query -> query.dueBetween(
                first == null ? Integer.MIN_VALUE : epochDay(first),
                last == null ? Integer.MAX_VALUE : epochDay(last)));
    }

    /** What either finds; no row may answer both. */
    public RegisterQuery<L> and(RegisterQuery<L> other) {
        requireAllShown();
        other.requireAllShown();
        List<SpanQuery> both = new ArrayList<>(queries);
        both.addAll(other.queries);
        return new RegisterQuery<>(kept, register, moment, both);
    }

    /** Whether the caller sees some cases only, one by one, or none; then each is found and none counted by cells. */
    public boolean isOfSomeCases() {
        return queries.isEmpty() || queries.stream().anyMatch(query -> query.cases() != null);
    }

    /** Only lines that are so; each is read to see it, so whoever asks must count them by something else. */
    public RegisterQuery<L> showing(Predicate<L> lines) {
        return new RegisterQuery<>(kept, register, moment, queries, lines, casesAnywhere);
    }

    /**
     * For rows of which a case may have some at several centres: then its cases at all centres are not the sum of theirs.
     *
     * @param kind that is counted only, and has a row for each case with any that is asked for, and no other
     */
    public RegisterQuery<L> withCasesAnywhere(RowKind kind) {
        return new RegisterQuery<>(kept, register, moment, queries, shown, kind);
    }

    /** @param place of this moment */
    public ListPage<L> page(ListCursor place, int limit) {
        requireListed();
        SpanPlace after = place.after().isEmpty() ? null : SpanPlace.read(place.after());
        List<Placed<L>> found = new ArrayList<>();
        boolean isMore = !queries.isEmpty();
        while (isMore && found.size() <= limit) {
            List<Placed<L>> next = placed(kept.spans().page(queries, register.order(), after, limit + 1));
            next.stream().filter(one -> isShown(one.line)).forEach(found::add);
            isMore = next.size() > limit;
            after = isMore ? next.get(limit).place : after;
        }
        ListPage<Placed<L>> page =
                ListPage.of(found, limit, last -> new ListCursor(moment, last.place.text()).cursor());
        return new ListPage<>(page.entries().stream().map(Placed::line).toList(), page.next());
    }

    private List<Placed<L>> placed(List<Document> spans) {
        List<L> lines = spanLines().of(spans);
        return IntStream.range(0, spans.size())
                .mapToObj(i -> new Placed<>(SpanPlace.of(spans.get(i)), lines.get(i)))
                .toList();
    }

    private boolean isShown(L line) {
        return shown == null || shown.test(line);
    }

    private record Placed<L>(SpanPlace place, L line) {}

    /** In the order of the list, read along its index while they are taken; to be closed. */
    public Stream<L> all() {
        requireListed();
        if (queries.isEmpty()) {
            return Stream.empty();
        }
        Stream<Document> spans = kept.spans().all(queries, register.order(), CHUNK);
        SpanLines<L> lines = spanLines();
        return Chunks.of(spans, CHUNK)
                .flatMap(chunk -> lines.of(chunk).stream())
                .filter(this::isShown)
                .onClose(spans::close);
    }

    private SpanLines<L> spanLines() {
        return new SpanLines<>(
                kept, register, moment, queries.stream().map(SpanQuery::kind).collect(Collectors.toSet()));
    }

    public List<L> lines() {
        try (Stream<L> all = all()) {
            return all.toList();
        }
    }

    /** All in the order of the list, for who shows no more than this: no record is read. */
    public List<FoundRow> found() {
        requireListed();
        requireAllShown();
        if (queries.isEmpty()) {
            return List.of();
        }
        try (Stream<Document> spans = kept.spans().all(queries, register.order(), CHUNK)) {
            return spans.map(span -> new FoundRow(
                            UUID.fromString(SpanCollection.caseOf(span)),
                            span.getString("number"),
                            LocalDate.ofEpochDay(span.getInteger("due"))))
                    .toList();
        }
    }

    /** From cells where they count it. */
    public Counted counts() {
        requireListed();
        requireAllShown();
        if (queries.isEmpty()) {
            return new Counted(0, 0);
        }
        if (queries.size() > 1 || queries.get(0).isNarrowed() || queries.get(0).isOfDueDays()) {
            return kept.spans().count(queries);
        }
        SpanQuery query = queries.get(0);
        if (register.isOfHolder() || query.isOfOneCentre()) {
            return kept.count(query, query.kind().measureOfCases());
        }
        return query.centres() == null && casesAnywhere != null
                ? kept.count(query, casesAnywhere.measure())
                : kept.spans().count(queries);
    }

    private void requireListed() {
        queries.stream().map(SpanQuery::kind).filter(kind -> !kind.isListed()).forEach(kind -> {
            throw new IllegalStateException("no list shows " + kind);
        });
    }

    private void requireAllShown() {
        if (shown != null) {
            throw new IllegalStateException(
                    "lines of " + register.getClass().getSimpleName() + " that are looked at are not counted");
        }
    }

    /** Rows of each kind at each centre that has any: from cells, or where facets narrow them from spans. Asked of kinds that stay. */
    public List<RowCount> byCentre() {
        requireAllShown();
        if (isOfSomeCases()) {
            requireListed();
        }
        if (queries.stream().anyMatch(query -> !query.kind().stays())) {
            throw new IllegalStateException(
                    "rows of " + register.getClass().getSimpleName() + " end, and are not counted by their due days");
        }
        return areRowsInCells()
                ? kept.byCentre(queries, moment.position())
                : kept.spans().byCentre(queries);
    }

    /** How many are due on which day, by a facet that each has. */
    public Map<String, SortedMap<LocalDate, Integer>> dueDays(String facet) {
        requireAllShown();
        return queries.isEmpty() ? Map.of() : kept.spans().dueDays(queries, facet);
    }

    private boolean areRowsInCells() {
        return queries.stream().allMatch(query -> query.kind().stays() && !query.isNarrowed());
    }

    /** For an export that looks at them first; more than it may have are counted all the same. */
    public long upTo(@SuppressWarnings("unused") int most) {
        return areRowsInCells() ? byCentre().stream().mapToLong(RowCount::rows).sum() : counts().rows();
    }

    private RegisterQuery<L> map(UnaryOperator<SpanQuery> change) {
        return new RegisterQuery<>(
                kept, register, moment, queries.stream().map(change).toList(), shown, casesAnywhere);
    }

    private static int epochDay(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
