package org.caseledger.query.followups;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.query.processing.CompletedBatch;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.Stored;
import org.caseledger.query.processing.ViewListener;
import org.springframework.stereotype.Component;

/**
 * All monitorings in memory, some kilobytes for each of tens of thousands of cases: whether a slot was overdue, or which centre's work a
 * follow-up was, on a day as known at a moment, is no question for an index. Follows the view batch by batch where this process keeps it, and reads what changed since where
 * another does.
 */
@Component
class Monitorings implements ViewListener<Monitoring> {
    private final FollowUpsModel model;
    private final MongoCollection<Document> collection;
    private final Map<String, Stored<Monitoring>> byCase = new ConcurrentHashMap<>();
    private volatile long position = -1;

    Monitorings(FollowUpsModel model, MongoDatabase database) {
        this.model = model;
        this.collection = database.getCollection(FollowUpsModel.NAME);
    }

    /** All events up to here are in; later ones may be, which a {@link Moment} leaves out. */
    long position() {
        return position;
    }

    Stream<Stored<Monitoring>> all() {
        return byCase.values().stream();
    }

    @Override
    public String view() {
        return FollowUpsModel.NAME;
    }

    @Override
    public synchronized void completed(CompletedBatch<Monitoring> batch) {
        if (batch.first() > position + 1) {
            readSince(batch.first() - 1);
        }
        batch.written().forEach(this::keep);
        position = Math.max(position, batch.last());
    }

    @Override
    public synchronized void completedElsewhere(long completed) {
        if (completed < position) {
            byCase.clear();
            position = -1;
        }
        if (completed > position) {
            readSince(completed);
        }
    }

    private void readSince(long completed) {
        for (Document document : collection.find(Filters.gt(Documents.POSITION, position))) {
            keep(Documents.read(model, document));
        }
        position = completed;
    }

    private void keep(Stored<Monitoring> stored) {
        byCase.merge(stored.id(), stored, (had, read) -> read.position() >= had.position() ? read : had);
    }
}
