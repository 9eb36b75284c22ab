package org.caseledger.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.mongo.RepeatedWrites;
import org.caseledger.service.stream.LogEventMessage;
import org.caseledger.service.stream.PositionTokens;
import org.jspecify.annotations.Nullable;

/**
 * Writes each document of a view once, with all that the log has of it, where batches would write it again with each of its events. The changes of
 * as many documents as fit in memory are gathered in one reading of the log: those of the lowest ids, and then those of the next. A document
 * that stands is replaced if it is of an earlier position, so that a load which was cut off, or is beside another, is done again without harm. What is
 * written lies ahead of the view's token, as documents of a batch do that was cut off.
 */
final class InitialLoad<V> {
    private static final int WRITTEN_AT_ONCE = 500;

    /** Of the objects around the bytes of an event whose change waits, as a heap showed them. */
    private static final long BYTES_BESIDE = 450;

    /** Of what is there a quarter is given up for the next reading. */
    private static final double KEPT = 0.75;

    private final ReadModel<V> model;
    private final MongoCollection<Document> collection;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final LongPredicate endsAfter;
    private final Runnable goesOn;
    private final long mostBytes;
    private final AnnotationEventHandlerAdapter handlers;
    private FoldedBatch<V> gathered = new FoldedBatch<>();
    private @Nullable LogEventMessage handling;
    private long bytes;
    /** Of the range that is gathered. */
    private String first = "";

    private @Nullable String end;
    private boolean isDone;
    private volatile long upTo;
    private volatile long read = PositionTokens.TAIL;
    private volatile long written;

    /**
     * @param collection of the model
     * @param upTo position that the log has
     * @param endsAfter whether an event follows that nobody here knows: the load ends before it
     * @param goesOn throws where the load is to stop
     * @param mostBytes of changes that wait in memory
     */
    InitialLoad(
            ReadModel<V> model,
            MongoCollection<Document> collection,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            long upTo,
            LongPredicate endsAfter,
            Runnable goesOn,
            long mostBytes) {
        this.model = model;
        this.collection = collection;
        this.log = log;
        this.upTo = upTo;
        this.endsAfter = endsAfter;
        this.goesOn = goesOn;
        this.mostBytes = mostBytes;
        this.handlers = new AnnotationEventHandlerAdapter(model.projection(this::change));
    }

    /**
     * Goes on after the last range that was written.
     *
     * @return position up to which all documents are
     */
    long run() {
        while (!isDone) {
            gather();
            write();
            isDone = end == null;
            first = end == null ? first : end;
            end = null;
        }
        return upTo;
    }

    /** How far it is, for who waits for it. */
    String state() {
        return "is loaded: event %d of %d is read, %d documents are written".formatted(read, upTo, written);
    }

    private void gather() {
        gathered = new FoldedBatch<>();
        bytes = 0;
        read = PositionTokens.TAIL;
        try (BlockingStream<TrackedEventMessage<?>> events = log.openStream(PositionTokens.token(read))) {
            while (read < upTo) {
                if (events.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    gather(events.nextAvailable());
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

    private void gather(TrackedEventMessage<?> message) {
        try {
            handling = (LogEventMessage) message;
            if (handlers.canHandle(message)) {
                handlers.handle(message);
            }
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the event at position " + PositionTokens.of(message) + " cannot be handled", e);
        }
        read = PositionTokens.of(message);
    }

    private void change(String id, ViewChanges.Change<V> change) {
        if (isInRange(id)) {
            LogEventMessage event = Objects.requireNonNull(handling);
            gathered.add(id, event.position(), change);
            bytes += size(event.logged());
            while (bytes > mostBytes && gathered.ids().size() > 1) {
                narrow();
            }
        }
    }

    /** To the first of what is there; the next reading goes on after it. */
    private void narrow() {
        List<String> ids = gathered.ids().stream().sorted().toList();
        end = ids.get(Math.max(1, (int) (ids.size() * KEPT)));
        double left = gathered.keep(this::isInRange);
        bytes = Math.round(bytes * left);
    }

    private boolean isInRange(String id) {
        String behind = end;
        return id.compareTo(first) >= 0 && (behind == null || id.compareTo(behind) < 0);
    }

    private static long size(LogEvent event) {
        byte[] sealed = event.sealed();
        return BYTES_BESIDE + event.payload().length + event.metaData().length + (sealed == null ? 0 : sealed.length);
    }

    private void write() {
        List<Document> documents = new ArrayList<>();
        for (String id : gathered.ids().stream().sorted().toList()) {
            documents.add(Documents.write(model, gathered.take(id, model::whole)));
            if (documents.size() == WRITTEN_AT_ONCE) {
                goesOn.run();
                write(documents);
                documents = new ArrayList<>();
            }
        }
        write(documents);
    }

    private void write(List<Document> documents) {
        List<InsertOneModel<Document>> inserts =
                documents.stream().map(InsertOneModel::new).toList();
        if (!inserts.isEmpty() && RepeatedWrites.make(collection, inserts).isEmpty()) {
            replaceEarlier(documents);
        }
        written += documents.size();
    }

    /** Of those that stand already the ones of earlier positions. */
    private void replaceEarlier(List<Document> documents) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Document document : documents) {
            writes.add(new ReplaceOneModel<>(
                    Filters.and(
                            Filters.eq("_id", document.getString("_id")),
                            Filters.lt(Documents.POSITION, document.getLong(Documents.POSITION))),
                    document));
        }
        collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
}
