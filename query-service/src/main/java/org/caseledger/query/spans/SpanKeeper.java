package org.caseledger.query.spans;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.cases.RegisteredCase;
import org.caseledger.query.counts.ChangesOfDay;
import org.caseledger.query.counts.CountCells;
import org.caseledger.query.counts.CountPages;
import org.caseledger.query.counts.CountSnapshots;
import org.caseledger.query.counts.Counts;
import org.caseledger.query.counts.SnapshotMaking;
import org.caseledger.query.projection.CompletedBatch;
import org.caseledger.query.projection.KeepsCollections;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.projection.ViewListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps spans and cells up with the records of the cases, after each of their batches. If it fails it stands still, says so, and tries again in
 * seconds; nothing else stands still. What is far behind, as after an update with other definitions, is made on another thread, and where another
 * process keeps the records, too. Another process that kept them before, was frozen and wakes
 * in the middle of a batch changes nothing: see {@link SpanCollection}; pages and progress are moved only from where they were read.
 */
public final class SpanKeeper implements ViewListener<RegisteredCase>, KeepsCollections, AutoCloseable {
    /** As many as the records that are kept in memory, with some rows each. */
    private static final int RECENT_CASES = 1_000;

    /** Events that are caught up with in a second or two, while the records wait. */
    private static final long NEAR = 10_000;
    /** Another process of this version is behind by a batch, for moments. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(SpanKeeper.class);

    private final Cases model;
    private final Definitions definitions;
    private final CountPages pages;
    private final CountSnapshots snapshots;
    private final SnapshotMaking snapshotMaking;
    private final SpanProgress progress;
    private final SpanWriting writing;
    private final SpansBeside beside;
    private final long near;
    private final LongConsumer reached;
    private final RecentRows recent = new RecentRows(RECENT_CASES);
    private volatile Counts newest = Counts.none();
    private volatile long position = -1;
    private volatile boolean keeps;
    /** How far the records are that are to be kept up with here; -1 where another process keeps them. */
    private volatile long wanted = -1;

    private volatile @Nullable String standsStill;

    /** @param reached is told of each position that it comes to */
    public SpanKeeper(
            List<? extends RegisterDefinition<?>> registers,
            Cases model,
            MongoDatabase database,
            LongConsumer reached) {
        this(registers, model, database, reached, CountSnapshots.FEWEST_EVENTS, NEAR, PATIENCE);
    }

    /**
     * @param betweenSnapshots so many events at least, a power of two
     * @param near so many events at most are caught up with while the records wait
     * @param patience with another process that keeps them
     */
    SpanKeeper(
            List<? extends RegisterDefinition<?>> registers,
            Cases model,
            MongoDatabase database,
            LongConsumer reached,
            long betweenSnapshots,
            long near,
            Duration patience) {
        this.reached = reached;
        this.model = model;
        this.near = near;
        this.definitions = Definitions.of(registers);
        this.pages = new CountPages(database, definitions.name(CountPages.NAME));
        this.snapshots = new CountSnapshots(database, definitions.name(CountSnapshots.NAME), pages, betweenSnapshots);
        this.snapshotMaking = new SnapshotMaking(snapshots);
        this.progress = new SpanProgress(database, definitions);
        this.writing = new SpanWriting(
                List.copyOf(registers),
                model.collection(database),
                new SpanCollection(database, definitions),
                pages,
                snapshots,
                progress);
        this.beside = new SpansBeside(writing, progress, patience, this::madeBeside);
    }

    SpanList list(MongoDatabase database, SnapshotReads reads) {
        return new SpanList(database, definitions, reads);
    }

    @Override
    public List<String> collections() {
        return List.of(
                definitions.name(SpanCollection.NAME),
                definitions.name(CountPages.NAME),
                definitions.name(CountSnapshots.NAME));
    }

    /** Position up to which spans and counts are. */
    public long position() {
        return position;
    }

    public Counts newest() {
        return newest;
    }

    /** Of some measures, as known at an earlier position. */
    public Counts knownAt(long earlier, int... measures) {
        return snapshots.at(earlier, newest, among(measures));
    }

    /** Events whose cells are read for counts of an earlier position. */
    long eventsToRead(long earlier) {
        return snapshots.eventsBetween(newest.position(), earlier);
    }

    /** Of some measures at each centre on some epoch days, which ascend, as known at a position that is not later than the newest. */
    Counts.ByCentre byCentre(long at, int[] measures, Predicate<String> centres, int... days) {
        Counts.ByCentre now = newest.byCentre(measures, centres, days);
        return now.position() == at ? now : snapshots.at(at, now, measures, centres, days);
    }

    /** What changes in some measures from each epoch day on, up to one. */
    Counts.Changes changes(long at, int[] measures, Predicate<String> centres, int until) {
        Counts counts = newest.position() == at ? newest : knownAt(at, measures);
        Counts.Changes changes = counts.changes(measures, centres, until);
        return changes.position() == at ? changes : changes(at, measures, centres, until); // an event came meanwhile
    }

    /** What each event after one position, up to another, changed in some measures at each centre on an epoch day. */
    List<ChangesOfDay.Change> changesOfDay(long after, long upTo, int[] measures, Predicate<String> centres, int day) {
        return ChangesOfDay.between(after, upTo, pages, among(measures), centres, day);
    }

    /** Each cell with codes of a measure and an event after one position, up to another. */
    void crossed(int measure, long after, long upTo, CountPages.CrossedReader reader) {
        pages.forEachCrossed(measure, after, upTo, reader);
    }

    @Override
    public String view() {
        return model.name();
    }

    @Override
    public synchronized void completed(CompletedBatch<RegisteredCase> batch) {
        wanted = batch.last();
        if (!keeps || batch.resumed() || batch.first() != position + 1) {
            comeTo(batch.last());
        } else {
            attempt(() -> {
                CountCells cells = new CountCells();
                writing.write(records(batch.documents()), position, batch.last(), recent, cells);
                finish(cells, batch.last());
            });
        }
    }

    /** Where another process keeps the records, it keeps the spans as well, unless it is of another version; here they are read. */
    @Override
    public synchronized void completedElsewhere(long completed) {
        keeps = false;
        wanted = -1;
        attempt(this::read);
        if (position < completed) {
            beside.follow(position, completed);
        }
    }

    @Override
    public synchronized void claimed(long completed) {
        wanted = completed;
        comeTo(completed);
    }

    @Override
    public synchronized void again() {
        if (!keeps && wanted > position) {
            comeTo(wanted);
        }
    }

    private void comeTo(long upTo) {
        keeps = false;
        attempt(() -> {
            read();
            if (upTo - position > near) {
                beside.make(position, upTo);
            } else {
                if (beside.stop()) {
                    read(); // what was made beside until now
                }
                catchUp(upTo);
            }
        });
    }

    private synchronized void madeBeside() {
        if (!keeps) {
            attempt(this::read);
        }
    }

    /** How far they are, and how much of what is made beside the records. */
    String state() {
        return beside.progress()
                .map(made -> "position %d, %s".formatted(position, made))
                .orElse("position " + position);
    }

    @Override
    public void close() {
        beside.close();
        snapshotMaking.close();
    }

    /** Why spans do not follow the records, if they do not. */
    public Optional<String> standsStill() {
        return Optional.ofNullable(standsStill);
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            standsStill = null;
        } catch (RuntimeException e) {
            keeps = false;
            recent.forget();
            standsStill =
                    "stands still at position " + position + ": " + e.getClass().getSimpleName();
            LOG.warn(
                    "Spans stand still at position {} and are tried again in seconds: {}",
                    position,
                    e.getClass().getSimpleName(),
                    e);
        }
    }

    /** Takes over from whoever kept them last: what that process may still be writing is of cases that are read here. */
    private void catchUp(long upTo) {
        recent.forget();
        writing.createIndexes();
        if (position > upTo) {
            String why = "the records are made anew: they are at %d, and spans at %d".formatted(upTo, position);
            position = -1;
            throw new IllegalStateException(why);
        }
        if (position < upTo) {
            finish(writing.again(position, upTo, read -> {}), upTo);
        }
        snapshotMaking.moved(-1, position);
        keeps = true;
    }

    /** Counts as they are stored; a crash between cells and progress leaves cells that are past it. */
    private void read() {
        long stored = progress.position();
        if (stored != position) {
            Counts known = snapshots.at(stored, newest, measure -> true);
            known.settle();
            newest = known;
            position = stored;
            reached.accept(stored);
        }
    }

    private static List<ViewDocument<CaseRecord>> records(List<ViewDocument<RegisteredCase>> written) {
        return written.stream()
                .map(stored -> new ViewDocument<>(
                        stored.id(), stored.position(), stored.value().record()))
                .toList();
    }

    private void finish(CountCells cells, long upTo) {
        writing.finish(cells, position, upTo);
        newest.add(cells, upTo);
        snapshotMaking.moved(position, upTo);
        position = upTo;
        reached.accept(upTo);
    }

    private static IntPredicate among(int... measures) {
        BitSet among = new BitSet();
        IntStream.of(measures).forEach(among::set);
        return among::get;
    }
}
