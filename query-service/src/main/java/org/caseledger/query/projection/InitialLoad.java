package org.caseledger.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.caseledger.service.mongo.RepeatedWrites;
import org.caseledger.service.stream.LogEventMessage;
import org.caseledger.service.stream.PositionTokens;

/**
 * Writes each document of a view once, with all that the log has of it, where batches would write it again with each of its events. The events
 * of as many documents as fit in memory are gathered in one reading of the log, and those of the others in the next. A document
 * that stands is replaced if it is of an earlier position, so that a load which was cut off, or is beside another, is done again without harm. What is
 * written lies ahead of the view's token, as documents of a batch do that was cut off.
 */
final class InitialLoad<V> {
    private static final int WRITTEN_AT_ONCE = 500;

    private final ReadModel<V> model;
    private final MongoCollection<Document> collection;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final LongSupplier head;
    private final LongPredicate endsAfter;
    private final Runnable goesOn;
    private final long mostBytes;
    private final AnnotationEventHandlerAdapter handlers;
    /** What is done with a change of the event that is handled. */
    private ViewChanges<V> changes = (id, change) -> {};

    /** Part whose documents are written next. */
    private int next;
    /** What is not written yet. */
    private List<Document> made = new ArrayList<>();

    private int readings;
    private volatile long upTo = PositionTokens.TAIL;
    private volatile long read = PositionTokens.TAIL;
    private volatile long written;

    /**
     * @param collection of the model
     * @param head of the log, asked when it begins: it goes that far
     * @param endsAfter whether an event follows that nobody here knows: the load ends before it
     * @param goesOn throws where the load is to stop
     * @param mostBytes of events that wait in memory
     */
    InitialLoad(
            ReadModel<V> model,
            MongoCollection<Document> collection,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            LongSupplier head,
            LongPredicate endsAfter,
            Runnable goesOn,
            long mostBytes) {
        this.model = model;
        this.collection = collection;
        this.log = log;
        this.head = head;
        this.endsAfter = endsAfter;
        this.goesOn = goesOn;
        this.mostBytes = mostBytes;
        this.handlers = new AnnotationEventHandlerAdapter(model.projection((id, change) -> changes.change(id, change)));
    }

    /**
     * Goes on after the last parts that were written.
     *
     * @return position up to which all documents are
     */
    long run() {
        made = new ArrayList<>();
        if (next == 0) {
            upTo = head.getAsLong();
        }
        while (next < WaitingEvents.PARTS) {
            WaitingEvents waiting = new WaitingEvents(next);
            gather(waiting);
            for (int part = next; part < waiting.end(); part++) {
                make(part, waiting);
            }
            writeMade();
            next = waiting.end();
        }
        return upTo;
    }

    /** Nothing that was written is there any more. */
    void beginAgain() {
        next = 0;
    }

    /** How far it is, for who waits for it. */
    String state() {
        return "is loaded: event %d of %d is read, %d documents are written".formatted(read, upTo, written);
    }

    /** How often the log was read for it. */
    int readings() {
        return readings;
    }

    private void gather(WaitingEvents waiting) {
        readings++;
        read = PositionTokens.TAIL;
        try (BlockingStream<TrackedEventMessage<?>> events = log.openStream(PositionTokens.token(read))) {
            while (read < upTo) {
                if (events.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    gather((LogEventMessage) events.nextAvailable(), waiting);
                } else if (endsAfter.test(read)) {
                    upTo = read;
                }
                goesOn.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the load was told to stop", e);
        }
    }

    private void gather(LogEventMessage event, WaitingEvents waiting) {
        Set<Integer> parts = new HashSet<>(2);
        changes = (id, change) -> parts.add(WaitingEvents.partOf(id));
        handle(event);
        parts.forEach(part -> waiting.add(part, event.recorded()));
        waiting.shrinkTo(mostBytes);
        read = event.position();
    }

    private void handle(LogEventMessage event) {
        try {
            if (handlers.canHandle(event)) {
                handlers.handle(event);
            }
        } catch (Exception e) {
            throw new IllegalStateException("the event at position " + event.position() + " cannot be handled", e);
        }
    }

    private void make(int part, WaitingEvents waiting) {
        FoldedBatch<V> gathered = new FoldedBatch<>();
        waiting.take(part, recorded -> {
            LogEventMessage event = LogEventMessage.of(recorded, KnownEvents::classOf);
            changes = (id, change) -> {
                if (WaitingEvents.partOf(id) == part) {
                    gathered.add(id, event.position(), change);
                }
            };
            handle(event);
        });
        for (String id : List.copyOf(gathered.ids())) {
            made.add(Documents.write(model, gathered.take(id, model::whole)));
            if (made.size() == WRITTEN_AT_ONCE) {
                writeMade();
            }
        }
    }

    private void writeMade() {
        goesOn.run();
        List<InsertOneModel<Document>> inserts =
                made.stream().map(InsertOneModel::new).toList();
        if (!inserts.isEmpty() && RepeatedWrites.make(collection, inserts).isEmpty()) {
            replaceEarlier();
        }
        written += made.size();
        made = new ArrayList<>();
    }

    /** Of those that stand already the ones of earlier positions. */
    private void replaceEarlier() {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Document document : made) {
            writes.add(new ReplaceOneModel<>(
                    Filters.and(
                            Filters.eq("_id", document.getString("_id")),
                            Filters.lt(Documents.POSITION, document.getLong(Documents.POSITION))),
                    document));
        }
        collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
}
