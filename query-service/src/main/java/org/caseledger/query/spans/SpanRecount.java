package org.caseledger.query.spans;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.counts.CellSums;
import org.caseledger.query.counts.CountCells;
import org.caseledger.query.counts.CountPages;
import org.caseledger.query.counts.CountSnapshots;
import org.caseledger.query.counts.Counts;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.projection.ViewGenerations;
import org.jspecify.annotations.Nullable;

/**
 * Spans and counts computed anew from the records of the cases, without their batches and progress, and compared with what is stored. May
 * run while they move on: spans of cases that have events after the progress it began with are then left to the next recount.
 */
public final class SpanRecount {
    /** Records in memory at once. */
    private static final int CHUNK = 500;

    /** No case has a record there, and none should have a span. */
    private static final List<ViewDocument<CaseRecord>> AFTER_THE_LAST = List.of();

    private final MongoDatabase database;
    private final Cases model;
    private final List<RegisterDefinition<?>> registers;
    private final Definitions definitions;
    private final int chunk;
    private Counts counts = Counts.none();
    private CellSums sums = new CellSums();
    private long position;
    /** The last case whose spans were compared. */
    private @Nullable String last;

    private int rows;

    public SpanRecount(MongoDatabase database, Cases model, List<RegisterDefinition<?>> registers) {
        this(database, model, registers, CHUNK);
    }

    /** @param chunk records in memory at once */
    SpanRecount(MongoDatabase database, Cases model, List<RegisterDefinition<?>> registers, int chunk) {
        this.database = database;
        this.model = model;
        this.registers = List.copyOf(registers);
        ViewGenerations generations = new ViewGenerations(database);
        generations.lookFor(List.of(model));
        this.definitions = Definitions.of(registers).answering(generations);
        this.chunk = chunk;
    }

    /**
     * @param each is given every span as it should be stored, in the order of the ids of cases and spans
     * @return the first difference, if there is one
     */
    public Optional<String> difference(Consumer<Document> each) {
        position = new SpanProgress(database, definitions).position();
        counts = Counts.none();
        sums = new CellSums();
        last = null;
        rows = 0;
        if (position < 0 && model.collection(database).find().first() != null) {
            return Optional.of("they are not computed yet");
        }
        try (Stream<Document> all =
                Documents.stream(model.collection(database).find().sort(Sorts.ascending("_id")))) {
            Stream<List<ViewDocument<CaseRecord>>> chunks = Chunks.of(all.map(Cases::record), chunk);
            Optional<String> found = Stream.concat(chunks, Stream.of(AFTER_THE_LAST))
                    .flatMap(some -> difference(some, each).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        CountPages pages = new CountPages(database, definitions.name(CountPages.NAME));
        CountSnapshots snapshots = new CountSnapshots(
                database, definitions.name(CountSnapshots.NAME), pages, CountSnapshots.FEWEST_EVENTS);
        return snapshots.difference(position, counts).or(() -> sums.difference(CellSums.at(position, pages)));
    }

    /** Spans that were compared. */
    public int rows() {
        return rows;
    }

    private Optional<String> difference(List<ViewDocument<CaseRecord>> records, Consumer<Document> each) {
        Map<String, Document> computed = new TreeMap<>();
        CountCells cells = new CountCells();
        for (ViewDocument<CaseRecord> record : records) {
            CaseRecord known = record.value().until(position);
            for (RegisterDefinition<?> register : registers) {
                SpanChanges all = SpansOfCase.changedAfter(
                        Span.EARLIER, register, record.id(), known.entries(register.reads()::contains));
                all.spans().stream()
                        .filter(span -> !span.wasNeverSeen())
                        .forEach(span -> computed.put(span.id(), SpanCollection.document(span)));
                cells.addAll(all.cells());
            }
        }
        counts.add(cells, position);
        sums.add(cells);
        computed.values().forEach(each);
        try (MongoCursor<Document> stored = storedUpTo(records)) {
            while (stored.hasNext()) {
                Document span = stored.next();
                rows++;
                String id = span.getString("_id");
                Optional<String> found = difference(id, computed.remove(id), span);
                if (found.isPresent() && isSettled(id)) {
                    return found;
                }
            }
        }
        return computed.keySet().stream().filter(this::isSettled).findFirst().map(id -> "span " + id + " is missing");
    }

    /** From where those before them ended: a case between two chunks, before the first or after the last may have spans and no record. */
    private MongoCursor<Document> storedUpTo(List<ViewDocument<CaseRecord>> records) {
        String before = last;
        last = records.isEmpty() ? null : records.get(records.size() - 1).id();
        return SpanCollection.of(database, definitions)
                .find(Filters.and(
                        SpanCollection.after(before, last), Filters.exists("kind"), Filters.lte("since", position)))
                .sort(Sorts.ascending("_id"))
                .cursor();
    }

    /** Asked once a span differs: its case may have moved on since its record was read. */
    private boolean isSettled(String span) {
        return model.collection(database)
                        .find(Filters.and(
                                Filters.eq("_id", SpanCollection.caseOf(span)),
                                Filters.gt(Documents.POSITION, position)))
                        .first()
                == null;
    }

    private static Optional<String> difference(String id, @Nullable Document computed, Document stored) {
        if (computed == null) {
            return Optional.of("span " + id + " should not be");
        }
        return Stream.concat(fieldsBeside(stored, computed), fieldsBeside(computed, stored))
                .findFirst()
                .map(field -> "span " + id + " is wrong in " + field);
    }

    /** Fields that the other has otherwise, or not at all. */
    private static Stream<String> fieldsBeside(Document other, Document one) {
        return one.entrySet().stream()
                .filter(field -> !other.entrySet().contains(field))
                .map(Map.Entry::getKey);
    }
}
