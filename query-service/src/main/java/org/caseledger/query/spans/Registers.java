package org.caseledger.query.spans;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.counts.Counts;
import org.caseledger.query.counts.SpeltCentre;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.query.projection.ViewDocument;
import org.jspecify.annotations.Nullable;

/** Registers of cases: every list of them is a question about spans, and every count one about cells. */
public final class Registers implements KeptUp {
    /** What callers wait for; stored nowhere. */
    public static final String VIEW = "spans";

    private final KeptRows kept;

    Registers(SpanKeeper keeper, Cases model, MongoDatabase database, SnapshotReads reads) {
        this(new KeptRows(keeper.counts(), keeper.list(reads), stored(model.in(database))));
    }

    private Registers(KeptRows kept) {
        this.kept = kept;
    }

    /** The same for one answer that asks several of them about the same cases, on one thread. */
    public Registers forOneAnswer() {
        return new Registers(new KeptRows(kept.counts(), kept.spans(), CaseRecords.remembered(kept.records())));
    }

    private static CaseRecords stored(Supplier<MongoCollection<Document>> cases) {
        return ids -> {
            Map<String, CaseRecord> records = new HashMap<>();
            FindIterable<Document> asked = cases.get()
                    .find(Filters.in("_id", ids))
                    .projection(Cases.RECORD)
                    .batchSize(ids.size()); // else a page of 500 is asked for twice
            for (Document document : asked) {
                ViewDocument<CaseRecord> stored = Cases.record(document);
                records.put(stored.id(), stored.value());
            }
            return records;
        };
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public long position() {
        return kept.counts().position();
    }

    /**
     * @param kind that is listed; for others ask {@link #changes}
     * @param centres whose rows are asked for, of those cases that the caller sees one by one
     * @param moment that somebody could see, see {@link RegisterPlaces}
     */
    public <L> RegisterQuery<L> ask(RegisterDefinition<L> register, RowKind kind, CentreFilter centres, Moment moment) {
        return ask(register, List.of(kind), centres, moment);
    }

    /** @param kinds of which a line of the list has one row at most */
    public <L> RegisterQuery<L> ask(
            RegisterDefinition<L> register, Collection<RowKind> kinds, CentreFilter centres, Moment moment) {
        Collection<String> taken = taken(centres);
        return new RegisterQuery<>(
                kept,
                register,
                moment,
                kinds.stream()
                        .map(kind -> SpanQuery.of(
                                kind, taken, centres.scope().inSight().duties(), moment))
                        .toList());
    }

    /**
     * What changes in the counts of these kinds from each day on, up to the day of the moment; days without a change left out. Where no row
     * ever ends it is how many begin.
     */
    public Map<RowKind, SortedMap<LocalDate, Integer>> changes(
            Collection<RowKind> kinds, CentreFilter centres, Moment moment) {
        int[] measures = measures(kinds);
        int until = Math.toIntExact(moment.day().toEpochDay());
        Counts.Changes known = kept.counts().changes(moment.position(), measures, centres::takes, until);
        Map<RowKind, SortedMap<LocalDate, Integer>> changes = new LinkedHashMap<>();
        for (RowKind kind : kinds) {
            SortedMap<LocalDate, Integer> byDay = new TreeMap<>();
            Objects.requireNonNull(known.byMeasure().get(kind.measure()))
                    .forEach((day, n) -> byDay.put(LocalDate.ofEpochDay(day), n));
            changes.put(kind, byDay);
        }
        return changes;
    }

    /**
     * Rows of each kind at each of the centres that ever had one, on each of some days.
     *
     * @param position at or after which each of the days was the last one
     * @param days in their order
     */
    public Map<RowKind, Map<String, int[]>> byCentre(
            Collection<RowKind> kinds, CentreFilter centres, long position, List<LocalDate> days) {
        int[] measures = measures(kinds);
        int[] epochDays =
                days.stream().mapToInt(day -> Math.toIntExact(day.toEpochDay())).toArray();
        Counts.ByCentre known = kept.counts().byCentre(position, measures, centres::takes, epochDays);
        Map<RowKind, Map<String, int[]>> rows = new LinkedHashMap<>();
        kinds.forEach(
                kind -> rows.put(kind, Objects.requireNonNull(known.byMeasure().get(kind.measure()))));
        return rows;
    }

    /**
     * What each event after one position, up to another, changed in the rows of each kind at each centre on a day, in their order. The two
     * positions must know the day.
     */
    public List<RowChange> changesOfDay(
            LocalDate day, Collection<RowKind> kinds, CentreFilter centres, long after, long upTo) {
        Map<Integer, RowKind> byMeasure = new HashMap<>();
        kinds.forEach(kind -> byMeasure.put(kind.measure(), kind));
        int[] measures = measures(kinds);
        return kept
                .counts()
                .changesOfDay(after, upTo, measures, centres::takes, Math.toIntExact(day.toEpochDay()))
                .stream()
                .map(change -> {
                    Map<RowKind, Integer> byKind = new HashMap<>();
                    change.byMeasure()
                            .forEach((measure, n) -> byKind.put(Objects.requireNonNull(byMeasure.get(measure)), n));
                    return new RowChange(change.position(), change.centre(), byKind);
                })
                .toList();
    }

    /**
     * Rows of a kind by two codes: those that began between two days, or that are so on the last one where the first is absent. Read from what is stored, page
     * by page; nothing is kept.
     *
     * @param after position of an event before which none said anything of these days; -1 where there is no such event
     * @param until the last day, and what is known
     */
    public CrossedCounts crossed(
            RowKind kind,
            CrossedCode one,
            CrossedCode other,
            CentreFilter centres,
            long after,
            @Nullable LocalDate from,
            Moment until) {
        if (!kind.isCrossed()) {
            throw new IllegalStateException("cells do not tell the codes of " + kind);
        }
        int first = from == null ? Integer.MIN_VALUE : Math.toIntExact(from.toEpochDay());
        int last = Math.toIntExact(until.day().toEpochDay());
        Map<Integer, Boolean> taken = new HashMap<>();
        CrossedCounts crossed = new CrossedCounts(one, other);
        kept.counts().crossed(kind.measure(), after, until.position(), (centre, day, n, codes) -> {
            if (day >= first
                    && day <= last
                    && taken.computeIfAbsent(centre, number -> centres.takes(SpeltCentre.centre(number)))) {
                crossed.add(codes, n);
            }
        });
        return crossed;
    }

    /** Those of kinds that are counted by their measure alone. */
    private static int[] measures(Collection<RowKind> kinds) {
        return kinds.stream()
                .mapToInt(kind -> {
                    if (kind.isCrossed()) {
                        throw new IllegalStateException("rows are counted by two codes, and not otherwise, of " + kind);
                    }
                    return kind.measure();
                })
                .toArray();
    }

    /** Absent where no row is left out. */
    private @Nullable Collection<String> taken(CentreFilter centres) {
        return centres.takesAll()
                ? null
                : kept.counts().newest().centres().stream()
                        .filter(centres::takes)
                        .collect(Collectors.toSet());
    }
}
