package org.caseledger.query.spans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.counts.CountCells;
import org.caseledger.query.counts.CountPages;
import org.caseledger.query.counts.CountSnapshots;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ViewDocument;

/**
 * Writes what events of cases change: spans, then cells, then how far both are. The spans of a case are a pure function of its record, and a
 * cell is written once, so what a crash leaves half done is done again without harm.
 */
final class SpanWriting {
    /** Records in memory at once while many are read. */
    private static final int CHUNK = 100;

    private final List<RegisterDefinition<?>> registers;
    private final Supplier<MongoCollection<Document>> cases;
    private final SpanCollection spans;
    private final CountPages pages;
    private final CountSnapshots snapshots;
    private final SpanProgress progress;

    SpanWriting(
            List<RegisterDefinition<?>> registers,
            Supplier<MongoCollection<Document>> cases,
            SpanCollection spans,
            CountPages pages,
            CountSnapshots snapshots,
            SpanProgress progress) {
        this.registers = registers;
        this.cases = cases;
        this.spans = spans;
        this.pages = pages;
        this.snapshots = snapshots;
        this.progress = progress;
    }

    void createIndexes() {
        spans.createIndexes();
    }

    long records() {
        return cases.get().estimatedDocumentCount();
    }

    /**
     * Writes spans of records whose events nobody has tried before.
     *
     * @param after position of the event before the first of these
     * @param upTo position of the last of them
     * @param recent what is known of the cases that changed last
     * @param cells to which theirs are added
     */
    void write(List<ViewDocument<CaseRecord>> records, long after, long upTo, RecentRows recent, CountCells cells) {
        List<Span> changes = new ArrayList<>();
        records.forEach(record -> add(record, after, upTo, recent, changes, cells));
        spans.write(after, changes);
    }

    /**
     * Reads the records that changed after a position and writes their spans, of which an attempt before may have written some. Those of some
     * records are written while those of the next are computed.
     *
     * @param read told how many records at a time; it may throw, and then no more is written
     */
    CountCells again(long after, long upTo, Consumer<Integer> read) {
        CountCells cells = new CountCells();
        spans.catchesUp(after, upTo);
        boolean areNone = after < 0 && spans.isEmpty();
        try (Stream<Document> behind = after < 0 ? all() : changedSince(after);
                WriteBehind writer = new WriteBehind()) {
            Chunks.of(behind.map(Cases::record), CHUNK).forEach(some -> {
                writer.write(again(some, after, upTo, areNone, cells));
                read.accept(some.size());
            });
            writer.awaitWritten();
        }
        return cells;
    }

    /** As they lie there, which no index need be read for. */
    private Stream<Document> all() {
        return Documents.stream(cases.get().find());
    }

    /** Each once: one that goes on meanwhile moves in the index from behind the reader to before it. */
    private Stream<Document> changedSince(long position) {
        Set<String> met = new HashSet<>();
        return Documents.stream(cases.get().find(Filters.gt(Documents.POSITION, position)))
                .filter(document -> met.add(document.getString("_id")));
    }

    /** @return what is left to do for these records: writing */
    private Runnable again(
            List<ViewDocument<CaseRecord>> records, long after, long upTo, boolean areNone, CountCells cells) {
        RecentRows none = new RecentRows(0);
        List<String> changed = new ArrayList<>();
        List<Span> changes = new ArrayList<>();
        for (ViewDocument<CaseRecord> record : records) {
            if (add(record, after, upTo, none, changes, cells)) {
                changed.add(record.id());
            }
        }
        return () -> {
            progress.require(after); // or another process has written them since, and goes on with them
            if (areNone) {
                spans.first(changes);
            } else {
                spans.again(changed, after, changes);
            }
        };
    }

    /** Moves on to a position, when all spans are written. Fails where another process did so meanwhile. */
    void finish(CountCells cells, long from, long upTo) {
        if (from == -1 || !cells.isEmpty()) {
            progress.require(from);
        }
        if (from == -1) {
            snapshots.clear();
        }
        pages.append(cells, upTo);
        progress.moved(from, upTo);
    }

    /** @return whether any register reads what is new in the record */
    private boolean add(
            ViewDocument<CaseRecord> record,
            long after,
            long upTo,
            RecentRows recent,
            List<Span> changes,
            CountCells cells) {
        List<RegisterDefinition<?>> concerned = registers.stream()
                .filter(register -> record.value().hasSince(after, register.reads()::contains))
                .toList();
        if (concerned.isEmpty()) {
            return false;
        }
        CaseEntries entries = record.value()
                .entries(type ->
                        concerned.stream().anyMatch(register -> register.reads().contains(type)));
        for (RegisterDefinition<?> register : concerned) {
            SpanChanges ofRegister =
                    SpansOfCase.changedAfter(after, register, record.id(), entries, recent.of(record.id(), register));
            recent.keep(record.id(), register, ofRegister.rows());
            changes.addAll(ofRegister.spans());
            cells.addAll(ofRegister.cells().stream()
                    .filter(cell -> cell.position() <= upTo)
                    .toList());
        }
        return true;
    }
}
