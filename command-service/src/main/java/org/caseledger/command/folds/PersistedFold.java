package org.caseledger.command.folds;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.command.eventstore.NewerEvent;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.ChainCheck;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.Event;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fold over the whole log, kept as one document with the place up to which it was read. A process begins with that document and reads
 * what the log has since, so what it reads does not grow with the log.
 *
 * <p>Promised: each answer is as new as the log when it was asked, whatever the document says; a document of a place that the log does not
 * hold, or that cannot be read, is not believed. Several processes may keep one document, and may die at any moment: it is replaced as a
 * whole, by one who has read further, and what it says of a place is the same whoever wrote it.
 */
public final class PersistedFold<E extends Event, F extends Fold<E>> {
    /** In the database of what this service can make anew. */
    public static final String COLLECTION = "projections";

    /** Positions in one reading. */
    private static final int WINDOW = 2_000;

    /** Events that a process may have to read again after a start; writing more often would cost more than reading them. */
    private static final int WRITTEN_EVERY = 1_000;

    private static final String FOLD = "fold";

    private static final Logger LOG = LoggerFactory.getLogger(PersistedFold.class);

    private final FoldKind<E, F> kind;
    private final LogReader log;
    private final int writtenEvery;
    private final MongoCollection<Document> kept;
    private @Nullable F fold;
    private LogPlace place = LogPlace.BEGINNING;
    private LogPlace written = LogPlace.BEGINNING;
    private @Nullable Document disbelieved;

    public PersistedFold(FoldKind<E, F> kind, LogReader log, MongoDatabase work) {
        this(kind, log, work, WRITTEN_EVERY);
    }

    /** @param writtenEvery how many events are read before what they make is written */
    public PersistedFold(FoldKind<E, F> kind, LogReader log, MongoDatabase work, int writtenEvery) {
        this.writtenEvery = writtenEvery;
        this.kind = kind;
        this.log = log;
        this.kept = work.getCollection(COLLECTION);
    }

    /**
     * @throws NewerEvent where the log has an event of its aggregates that this version does not know: what it says is not known
     * @throws org.caseledger.eventlog.BrokenLog where the log does not go on from what was read: who asks again is answered from the log as
     *     it stands, unless that is broken
     */
    public synchronized <T> T ask(Function<F, T> question) {
        return question.apply(upToDate());
    }

    public String name() {
        return kind.name();
    }

    /** So that nobody who asks later, here or after a start, has much to read. */
    public synchronized void keepUp() {
        upToDate();
    }

    private F upToDate() {
        F known = fold == null ? begin() : fold;
        fold = known;
        readOn(known);
        if (disbelieved != null) {
            write(known);
        }
        return known;
    }

    private F begin() {
        place = LogPlace.BEGINNING;
        written = LogPlace.BEGINNING;
        disbelieved = null;
        Document stored = kept.find(eq("_id", kind.name())).first();
        return stored == null
                ? kind.beginning().get()
                : believed(stored).orElseGet(() -> {
                    disbelieved = stored;
                    return kind.beginning().get();
                });
    }

    private Optional<F> believed(Document stored) {
        try {
            LogPlace upTo = LogPlace.in(stored);
            if (upTo.isIn(log)) {
                F read = kind.read().apply(stored.get(FOLD, Document.class));
                place = upTo;
                written = upTo;
                return Optional.of(read);
            }
            LOG.warn(
                    "{} was kept up to position {} of a log that is not this one as it stands: it is made anew from the beginning. After"
                            + " the log was restored from an older copy this is right, once.",
                    kind.name(),
                    upTo.position());
        } catch (MongoException e) {
            throw e; // nothing is known of it
        } catch (RuntimeException e) {
            LOG.warn(
                    "What was kept of {} cannot be read ({}): it is made anew from the beginning of the log.",
                    kind.name(),
                    e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private void readOn(F known) {
        long next = place.position() + 1;
        for (List<Block> blocks = log.window(next, WINDOW); !blocks.isEmpty(); blocks = log.window(next, WINDOW)) {
            fold = null; // where the log goes on otherwise than it was read, all is read again, or the document that
            // is true of it
            new ChainCheck(place.position(), place.hash()).extend(blocks);
            fold = known;
            for (Block block : blocks) {
                List<E> events = eventsOf(block);
                fold = null; // half a block may be in it until all is
                events.forEach(known::add);
                place = LogPlace.after(block);
                fold = known;
            }
            if (place.position() >= written.position() + writtenEvery) {
                write(known);
            }
            next = place.position() + 1;
        }
    }

    /** All of a block before any is added; those of other kinds are not even parsed. */
    private List<E> eventsOf(Block block) {
        List<E> events = new ArrayList<>();
        for (RecordedEvent recorded : block.recorded()) {
            LogEvent event = recorded.event();
            Optional<Class<? extends Event>> type = EventTypes.classOf(event.type(), event.revision());
            if (type.isEmpty() && kind.aggregateType().equals(event.aggregateType())) {
                throw new NewerEvent(event.type(), event.revision(), recorded.position());
            }
            type.filter(kind.events()::isAssignableFrom)
                    .ifPresent(known ->
                            events.add(kind.events().cast(LedgerJson.mapper().readValue(event.payload(), known))));
        }
        return events;
    }

    /** Where it cannot be written, the next reading tries again, and answers are as right as ever. */
    private void write(F known) {
        Document document = place.writtenTo(new Document("_id", kind.name())).append(FOLD, known.written());
        try {
            kept.replaceOne(and(eq("_id", kind.name()), isOlder()), document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                LOG.warn("{} could not be kept: {}", kind.name(), e.getClass().getSimpleName());
                return;
            } // another process has read further
        } catch (MongoException e) {
            LOG.warn("{} could not be kept: {}", kind.name(), e.getClass().getSimpleName());
            return;
        }
        written = place;
        disbelieved = null;
    }

    private Bson isOlder() {
        Bson before = lt(LogPlace.POSITION, place.position());
        return disbelieved == null ? before : or(before, eq(LogPlace.POSITION, disbelieved.get(LogPlace.POSITION)));
    }
}
