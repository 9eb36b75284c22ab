package org.caseledger.query.spans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.counts.CountPages;
import org.caseledger.query.counts.CountSnapshots;
import org.caseledger.query.counts.Counts;
import org.caseledger.query.counts.SnapshotMaking;
import org.caseledger.query.projection.FallenPosition;

/** One generation of spans and cells: what is stored of it, and what this process has read. */
final class KeptSpans implements AutoCloseable {
    /** As many as the records that are kept in memory, with some rows each. */
    private static final int RECENT_CASES = 1_000;

    private final Definitions definitions;
    private final MongoCollection<Document> collection;
    private final CountPages pages;
    private final CountSnapshots snapshots;
    private final SnapshotMaking snapshotMaking;
    private final SpanProgress progress;
    private final SpanWriting writing;
    private final SpansBeside beside;
    private final RecentRows recent = new RecentRows(RECENT_CASES);
    private final FallenPosition fallen = new FallenPosition();
    private volatile Counts newest = Counts.none();
    private volatile long position = -1;

    KeptSpans(
            List<? extends RegisterDefinition<?>> registers,
            Definitions definitions,
            Cases model,
            MongoDatabase database,
            long betweenSnapshots,
            Duration patience,
            Runnable madeBeside) {
        this.definitions = definitions;
        this.collection = SpanCollection.of(database, definitions);
        this.pages = new CountPages(database, definitions.name(CountPages.NAME));
        this.snapshots = new CountSnapshots(database, definitions.name(CountSnapshots.NAME), pages, betweenSnapshots);
        this.snapshotMaking = new SnapshotMaking(snapshots);
        this.progress = new SpanProgress(database, definitions);
        this.writing = new SpanWriting(
                List.copyOf(registers),
                model.in(database),
                new SpanCollection(database, definitions),
                pages,
                snapshots,
                progress);
        this.beside = new SpansBeside(writing, progress, patience, madeBeside);
    }

    Definitions definitions() {
        return definitions;
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    CountPages pages() {
        return pages;
    }

    CountSnapshots snapshots() {
        return snapshots;
    }

    SnapshotMaking snapshotMaking() {
        return snapshotMaking;
    }

    SpanWriting writing() {
        return writing;
    }

    SpansBeside beside() {
        return beside;
    }

    RecentRows recent() {
        return recent;
    }

    Counts newest() {
        return newest;
    }

    long position() {
        return position;
    }

    void moveTo(long reached) {
        position = reached;
    }

    /**
     * Counts as they are stored; a crash between cells and progress leaves cells that are past it.
     *
     * @return whether they had moved
     */
    boolean read() {
        long stored = progress.position();
        boolean hasFallen = fallen.isBelieved(position, stored);
        if (stored <= position && !hasFallen) {
            return false;
        }
        Counts known = snapshots.at(stored, newest, measure -> true);
        known.settle();
        newest = known;
        position = stored;
        return true;
    }

    @Override
    public void close() {
        beside.close();
        snapshotMaking.close();
    }
}
