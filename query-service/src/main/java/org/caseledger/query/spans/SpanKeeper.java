package org.caseledger.query.spans;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.cases.RegisteredCase;
import org.caseledger.query.counts.CountCells;
import org.caseledger.query.counts.CountPages;
import org.caseledger.query.counts.CountSnapshots;
import org.caseledger.query.projection.CompletedBatch;
import org.caseledger.query.projection.KeepsCollections;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.projection.ViewGenerations;
import org.caseledger.query.projection.ViewListener;
import org.caseledger.service.repeating.Pause;
import org.caseledger.service.stream.PositionTokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps spans and cells up with the records of the cases, after each of their batches. If it fails it stands still, says so, and tries again in
 * seconds; nothing else stands still. What is far behind, as after an update with other definitions, is made on another thread, and where another
 * process keeps the records, too. Where the records are made anew as well, spans are made of all of them once they are near the end of the log. Another process that kept them before, was frozen and wakes
 * in the middle of a batch changes nothing: see {@link SpanCollection}; pages and progress are moved only from where they were read.
 */
public final class SpanKeeper implements ViewListener<RegisteredCase>, KeepsCollections, AutoCloseable {
    /** Events that are caught up with in a second or two, while the records wait. */
    private static final long NEAR = 10_000;
    /** Another process of this version is behind by a batch, for moments. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(SpanKeeper.class);

    /** How long records wait for spans that are made anew, until these have all that was ever shown. */
    private static final Duration RECORDS_WAIT = Duration.ofSeconds(2);

    private static final Duration LOOKED_AFTER = Duration.ofMillis(20);

    private final Cases model;
    private final List<RegisterDefinition<?>> registers;
    private final Definitions definitions;
    private final MongoDatabase database;
    /** Absent where this process makes a generation that does not answer yet. */
    private final @Nullable ViewGenerations generations;

    private final long betweenSnapshots;
    private final Duration patience;
    private final long near;
    private final LongSupplier head;
    private final LongConsumer reached;
    private volatile KeptSpans kept;
    private volatile boolean keeps;
    /** How far what is made anew was when its maker was last waited for. */
    private long makerAt = -1;
    /** How far the records are that are to be kept up with here; -1 where another process keeps them. */
    private volatile long wanted = -1;

    private volatile @Nullable String standsStill;

    /**
     * @param generations as the views are read from
     * @param head where the log ends
     * @param reached is told of each position that it comes to
     */
    public SpanKeeper(
            List<? extends RegisterDefinition<?>> registers,
            Cases model,
            MongoDatabase database,
            ViewGenerations generations,
            LongSupplier head,
            LongConsumer reached) {
        this(
                registers,
                Definitions.of(registers),
                model,
                database,
                generations,
                head,
                reached,
                CountSnapshots.FEWEST_EVENTS,
                NEAR,
                PATIENCE);
    }

    /** As they have not been made anew. */
    SpanKeeper(
            List<? extends RegisterDefinition<?>> registers,
            Cases model,
            MongoDatabase database,
            LongSupplier head,
            LongConsumer reached,
            long betweenSnapshots,
            long near,
            Duration patience) {
        this(
                registers,
                Definitions.of(registers),
                model,
                database,
                new ViewGenerations(database),
                head,
                reached,
                betweenSnapshots,
                near,
                patience);
    }

    /**
     * @param definitions of the registers, of the generation that is kept at first
     * @param betweenSnapshots so many events at least, a power of two
     * @param near so many events at most are caught up with while the records wait; what was never made waits until these are as near to the end of the log
     * @param patience with another process that keeps them
     */
    private SpanKeeper(
            List<? extends RegisterDefinition<?>> registers,
            Definitions definitions,
            Cases model,
            MongoDatabase database,
            @Nullable ViewGenerations generations,
            LongSupplier head,
            LongConsumer reached,
            long betweenSnapshots,
            long near,
            Duration patience) {
        this.registers = List.copyOf(registers);
        this.definitions = definitions;
        this.model = model;
        this.database = database;
        this.generations = generations;
        this.head = head;
        this.reached = reached;
        this.betweenSnapshots = betweenSnapshots;
        this.near = near;
        this.patience = patience;
        this.kept = spans(definitions);
    }

    /** Keeps a generation that does not answer yet, beside records that others keep. */
    static SpanKeeper making(
            List<? extends RegisterDefinition<?>> registers, Definitions next, Cases model, MongoDatabase database) {
        return new SpanKeeper(
                registers,
                next,
                model,
                database,
                null,
                () -> PositionTokens.TAIL,
                position -> {},
                CountSnapshots.FEWEST_EVENTS,
                NEAR,
                Duration.ZERO);
    }

    private KeptSpans spans(Definitions ofGeneration) {
        return new KeptSpans(registers, ofGeneration, model, database, betweenSnapshots, patience, this::madeBeside);
    }

    SpanList list(SnapshotReads reads) {
        return new SpanList(() -> kept.collection(), reads);
    }

    @Override
    public List<String> collections() {
        return generationsInUse()
                .map(definitions::ofGeneration)
                .flatMap(one -> Stream.of(
                        one.name(SpanCollection.NAME), one.name(CountPages.NAME), one.name(CountSnapshots.NAME)))
                .toList();
    }

    /** The one that is read here, too, which another one may answer instead of by now. */
    private Stream<Long> generationsInUse() {
        Stream<Long> read = Stream.of(kept.definitions().generation());
        return generations == null
                ? read
                : Stream.concat(read, generations.numbers(definitions.first()).stream())
                        .distinct();
    }

    /** Position up to which spans and counts are. */
    public long position() {
        return kept.position();
    }

    KeptCounts counts() {
        return new KeptCounts(() -> kept);
    }

    @Override
    public String view() {
        return model.name();
    }

    @Override
    public synchronized void completed(CompletedBatch<RegisteredCase> batch) {
        wanted = batch.last();
        KeptSpans spans = kept;
        if (!keeps || batch.resumed() || batch.first() != spans.position() + 1) {
            comeTo(batch.last());
        } else {
            attempt(() -> {
                if (waitsForRecords(batch.last())) {
                    keeps = false;
                    return;
                }
                CountCells cells = new CountCells();
                spans.writing()
                        .write(records(batch.documents()), spans.position(), batch.last(), spans.recent(), cells);
                finish(cells, batch.last());
            });
        }
    }

    /** Where another process keeps the records, it keeps the spans as well, unless it is of another version; here they are read. */
    @Override
    public synchronized void completedElsewhere(long completed) {
        keeps = false;
        wanted = -1;
        goOver();
        attempt(() -> {
            read();
            if (kept.position() < completed && !waitsForRecords(completed)) {
                kept.beside().follow(kept.position(), completed);
            }
        });
    }

    @Override
    public synchronized void claimed(long completed) {
        wanted = completed;
        goOver();
        comeTo(completed);
    }

    @Override
    public synchronized void again() {
        goOver();
        if (!keeps && wanted > kept.position()) {
            comeTo(wanted);
        }
    }

    private void comeTo(long upTo) {
        keeps = false;
        attempt(() -> {
            read();
            KeptSpans spans = kept;
            if (waitsForRecords(upTo)) {
                return;
            }
            if (upTo - spans.position() > near) {
                spans.beside().make(spans.position(), upTo);
            } else {
                if (spans.beside().stop()) {
                    read(); // what was made beside until now
                }
                catchUp(upTo);
            }
        });
    }

    /** A case that goes on is written anew, and its spans end and begin: all of that is done once, where nobody has seen any of it. */
    private boolean waitsForRecords(long upTo) {
        return kept.position() < 0 && head.getAsLong() - upTo > near;
    }

    /** To what was made anew, once it has all that was ever shown: its maker follows the records, which wait here meanwhile. */
    private void goOver() {
        ViewGenerations others = generations;
        Definitions answering = others == null ? kept.definitions() : definitions.answering(others);
        if (others == null || answering.equals(kept.definitions())) {
            return;
        }
        attempt(() -> {
            long made = new SpanProgress(database, answering).position();
            if (made < kept.position() && made == makerAt) {
                return; // who made them has been stopped, and does so again
            }
            makerAt = made;
            goOver(answering, others);
        });
    }

    private void goOver(Definitions answering, ViewGenerations others) {
        KeptSpans made = spans(answering);
        if (hasAll(made)) {
            KeptSpans former = kept;
            keeps = false;
            kept = made;
            former.close();
            reached.accept(made.position());
            others.take(definitions.first(), answering.generation());
            LOG.info("Spans are read from {}, which were made anew", answering.name(SpanCollection.NAME));
        } else {
            made.close();
        }
    }

    private boolean hasAll(KeptSpans made) {
        return Pause.until(
                () -> {
                    made.read();
                    return made.position() >= kept.position();
                },
                RECORDS_WAIT,
                LOOKED_AFTER);
    }

    private synchronized void madeBeside() {
        if (!keeps) {
            attempt(this::read);
        }
    }

    /** How far they are, and how much of what is made beside the records. */
    String state() {
        String position = "position " + kept.position();
        return progress().map(made -> position + ", " + made).orElse(position);
    }

    /** What is made beside the records, if anything is. */
    Optional<String> progress() {
        return kept.beside().progress();
    }

    @Override
    public void close() {
        kept.close();
    }

    /** Why spans do not follow the records, if they do not. */
    public Optional<String> standsStill() {
        return Optional.ofNullable(standsStill).or(() -> kept.beside().failure().map(this::standsStill));
    }

    private String standsStill(String why) {
        return "stands still at position " + kept.position() + ": " + why;
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            standsStill = null;
        } catch (RuntimeException e) {
            keeps = false;
            kept.recent().forget();
            standsStill = standsStill(e.getClass().getSimpleName());
            LOG.warn(
                    "Spans stand still at position {} and are tried again in seconds: {}",
                    kept.position(),
                    e.getClass().getSimpleName(),
                    e);
        }
    }

    /** Takes over from whoever kept them last: what that process may still be writing is of cases that are read here. */
    private void catchUp(long upTo) {
        KeptSpans spans = kept;
        spans.recent().forget();
        spans.writing().createIndexes();
        if (spans.position() > upTo) {
            String why = "the records are made anew: they are at %d, and spans at %d".formatted(upTo, spans.position());
            spans.moveTo(-1);
            throw new IllegalStateException(why);
        }
        if (spans.position() < upTo) {
            finish(spans.writing().again(spans.position(), upTo, read -> {}), upTo);
        }
        spans.snapshotMaking().moved(-1, spans.position());
        keeps = true;
    }

    private void read() {
        if (kept.read()) {
            reached.accept(kept.position());
        }
    }

    private static List<ViewDocument<CaseRecord>> records(List<ViewDocument<RegisteredCase>> written) {
        return written.stream()
                .map(stored -> new ViewDocument<>(
                        stored.id(), stored.position(), stored.value().record()))
                .toList();
    }

    private void finish(CountCells cells, long upTo) {
        KeptSpans spans = kept;
        spans.writing().finish(cells, spans.position(), upTo);
        spans.newest().add(cells, upTo);
        spans.snapshotMaking().moved(spans.position(), upTo);
        spans.moveTo(upTo);
        reached.accept(upTo);
    }
}
