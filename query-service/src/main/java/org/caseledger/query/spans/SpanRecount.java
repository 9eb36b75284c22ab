package org.caseledger.query.spans;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.counts.CountCells;
import org.caseledger.query.counts.CountPages;
import org.caseledger.query.counts.CountSnapshots;
import org.caseledger.query.counts.Counts;
import org.caseledger.query.counts.CrossedSums;
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

    private final MongoDatabase database;
    private final Cases model;
    private final List<RegisterDefinition<?>> registers;
    private final Definitions definitions;
    private Counts counts = Counts.none();
    private CrossedSums crossed = new CrossedSums();
    private long position;
    private int rows;

    public SpanRecount(MongoDatabase database, Cases model, List<RegisterDefinition<?>> registers) {
        this.database = database;
        this.model = model;
        this.registers = List.copyOf(registers);
        ViewGenerations generations = new ViewGenerations(database);
        generations.lookFor(List.of(model));
        this.definitions = Definitions.of(registers).answering(generations);
    }

    /**
     * @param each is given every span as it should be stored, in the order of the ids of cases and spans
     * @return the first difference, if there is one
     */
    public Optional<String> difference(Consumer<Document> each) {
        position = new SpanProgress(database, definitions).position();
        counts = Counts.none();
        crossed = new CrossedSums();
        rows = 0;
        if (position < 0 && model.collection(database).find().first() != null) {
            return Optional.of("they are not computed yet");
        }
        try (Stream<Document> all =
                Documents.stream(model.collection(database).find().sort(Sorts.ascending("_id")))) {
            Optional<String> found = Chunks.of(all.map(Cases::record), CHUNK)
                    .flatMap(some -> difference(some, each).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        CountPages pages = new CountPages(database, definitions.name(CountPages.NAME));
        CountSnapshots snapshots = new CountSnapshots(
                database, definitions.name(CountSnapshots.NAME), pages, CountSnapshots.FEWEST_EVENTS);
        return snapshots.difference(position, counts).or(() -> crossed.difference(CrossedSums.at(position, pages)));
    }

    /** Spans that were compared. */
    public int rows() {
        return rows;
    }

    private Optional<String> difference(List<ViewDocument<CaseRecord>> records, Consumer<Document> each) {
        Map<String, Document> computed = new TreeMap<>();
        Set<String> movedOn = new HashSet<>();
        CountCells cells = new CountCells();
        for (ViewDocument<CaseRecord> record : records) {
            if (record.position() > position) {
                movedOn.add(record.id());
            }
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
        crossed.add(cells);
        Map<String, Document> stored = stored(records);
        rows += stored.size();
        computed.values().forEach(each);
        Set<String> ids = new TreeSet<>(computed.keySet());
        ids.addAll(stored.keySet());
        return ids.stream()
                .filter(id -> !movedOn.contains(id.substring(0, id.indexOf(' '))))
                .flatMap(id -> difference(id, computed.get(id), stored.get(id)).stream())
                .findFirst();
    }

    private Map<String, Document> stored(List<ViewDocument<CaseRecord>> records) {
        Map<String, Document> stored = new TreeMap<>();
        Bson theirs = SpanCollection.within(
                records.get(0).id(), records.get(records.size() - 1).id());
        for (Document span : SpanCollection.of(database, definitions)
                .find(Filters.and(theirs, Filters.exists("kind"), Filters.lte("since", position)))) {
            stored.put(span.getString("_id"), span);
        }
        return stored;
    }

    private Optional<String> difference(String id, @Nullable Document computed, @Nullable Document stored) {
        if (computed == null) {
            return Optional.of("span " + id + " should not be");
        }
        if (stored == null) {
            return Optional.of("span " + id + " is missing");
        }
        return computed.keySet().stream()
                .filter(field -> !Objects.equals(computed.get(field), stored.get(field)))
                .findFirst()
                .map(field -> "span " + id + " is wrong in " + field);
    }
}
