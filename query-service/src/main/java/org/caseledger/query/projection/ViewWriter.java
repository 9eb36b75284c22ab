package org.caseledger.query.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.caseledger.service.stream.PositionTokens;

/**
 * The only writer of a view. A batch of events is folded in memory and written before the processor's token moves: each touched
 * document is read once, unless it was written here lately, takes the events that it does not have yet, and is written whole on condition
 * that it still stands at the position read. A crash at any moment leaves documents that are each a fold of a prefix of the log; redelivered events complete them,
 * however the batches are cut then.
 *
 * <p>Not promised: that two documents of a batch change at the same moment. Numbers that must add up belong in one document.
 */
final class ViewWriter<V> implements ViewChanges<V> {
    private static final String BATCH = ViewWriter.class.getName() + ".batch";
    private static final String FLUSHED = ViewWriter.class.getName() + ".flushed";

    private final ReadModel<V> model;
    private final MongoCollection<Document> collection;
    private final RecentDocuments<V> recent;

    ViewWriter(ReadModel<V> model, MongoDatabase database) {
        this.model = model;
        this.collection = model.collection(database);
        this.recent = new RecentDocuments<>(model.keptInMemory());
    }

    @Override
    public void change(String id, Change<V> change) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        long position = PositionTokens.of((TrackedEventMessage<?>) work.getMessage());
        FoldedBatch<V> batch = work.getOrComputeResource(BATCH, key -> new FoldedBatch<>());
        batch.add(id, position, change);
    }

    /** Writes what the batch of this unit of work changed; called once, after its last event. */
    void flush(UnitOfWork<?> work) {
        FoldedBatch<V> batch = work.getResource(BATCH);
        if (batch == null) {
            return;
        }
        Map<String, ViewDocument<V>> asRead = read(batch.ids());
        List<ViewDocument<V>> documents = fold(batch, asRead);
        List<ViewDocument<V>> moved = documents.stream()
                .filter(stored -> stored != asRead.get(stored.id()))
                .toList();
        try {
            write(moved, asRead);
        } catch (RuntimeException e) {
            recent.forget();
            throw e;
        }
        recent.keep(documents);
        work.resources().put(FLUSHED, new Flushed<>(documents, moved.size() < documents.size()));
    }

    /** What another process moved meanwhile may not fit to the next event, before anything is written on condition of a position. */
    private List<ViewDocument<V>> fold(FoldedBatch<V> batch, Map<String, ViewDocument<V>> asRead) {
        boolean isFromMemory = !recent.of(batch.ids()).isEmpty();
        try {
            return batch.onto(asRead, model::whole);
        } catch (IllegalStateException e) {
            recent.forget();
            if (isFromMemory) {
                throw new AnotherOwner(model.name(), "what was kept in memory does not go on with the next event");
            }
            throw e;
        }
    }

    CompletedBatch<V> completed(UnitOfWork<?> work, long first, long last, Instant sealedAt) {
        Flushed<V> flushed = work.getOrComputeResource(FLUSHED, key -> new Flushed<>(List.of(), false));
        return new CompletedBatch<>(first, last, sealedAt, flushed.documents, flushed.resumed);
    }

    private Map<String, ViewDocument<V>> read(Collection<String> ids) {
        Map<String, ViewDocument<V>> found = recent.of(ids);
        List<String> others = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (others.isEmpty()) {
            return found;
        }
        for (Document document : collection.find(Filters.in("_id", others))) {
            ViewDocument<V> stored = Documents.read(model, document);
            found.put(stored.id(), stored);
        }
        return found;
    }

    private void write(List<ViewDocument<V>> moved, Map<String, ViewDocument<V>> asRead) {
        if (moved.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>(moved.size());
        int replaced = 0;
        for (ViewDocument<V> stored : moved) {
            ViewDocument<V> before = asRead.get(stored.id());
            Document document = Documents.write(model, stored);
            if (before == null) {
                writes.add(new InsertOneModel<>(document));
            } else {
                replaced++;
                writes.add(new ReplaceOneModel<>(
                        Filters.and(Filters.eq("_id", stored.id()), Filters.eq(Documents.POSITION, before.position())),
                        document));
            }
        }
        BulkWriteResult result = bulk(writes);
        if (result.getMatchedCount() != replaced) {
            throw new AnotherOwner(
                    model.name(),
                    (replaced - result.getMatchedCount()) + " documents moved between reading and writing");
        }
    }

    private BulkWriteResult bulk(List<WriteModel<Document>> writes) {
        try {
            return collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(w -> w.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw new AnotherOwner(model.name(), "a document was inserted between reading and writing");
            }
            throw e;
        }
    }

    /** @param resumed whether some documents had been written by an attempt before */
    private record Flushed<V>(List<ViewDocument<V>> documents, boolean resumed) {}
}
