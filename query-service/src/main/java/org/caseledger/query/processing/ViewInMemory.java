package org.caseledger.query.processing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * All documents of a view in memory, for questions that are none for an index. Follows the view batch by batch where this process keeps
 * it, and reads what changed since where another does; that needs an index on {@link Documents#POSITION}.
 */
public abstract class ViewInMemory<V> implements ViewListener<V> {
    private final ReadModel<V> model;
    private final MongoCollection<Document> collection;
    private final Map<String, Stored<V>> byId = new ConcurrentHashMap<>();
    private volatile long position = -1;

    protected ViewInMemory(ReadModel<V> model, MongoDatabase database) {
        this.model = model;
        this.collection = database.getCollection(model.name());
    }

    /** All events up to here are in; later ones may be. */
    public final long position() {
        return position;
    }

    public final Stream<Stored<V>> all() {
        return byId.values().stream();
    }

    @Override
    public final String view() {
        return model.name();
    }

    @Override
    public final synchronized void completed(CompletedBatch<V> batch) {
        if (batch.first() > position + 1) {
            readSince(batch.first() - 1);
        }
        batch.written().forEach(this::keep);
        position = Math.max(position, batch.last());
    }

    @Override
    public final synchronized void completedElsewhere(long completed) {
        if (completed < position) {
            byId.clear();
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

    /** Whether there is anything to say of a document; once there is, there always is. What is not wanted takes no memory. */
    protected boolean isWanted(V value) {
        return true;
    }

    private void keep(Stored<V> stored) {
        if (isWanted(stored.value())) {
            byId.merge(stored.id(), stored, (had, read) -> read.position() >= had.position() ? read : had);
        }
    }
}
