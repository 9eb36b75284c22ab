package org.caseledger.query.processing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A view in memory, for questions that are none for an index. Follows the view batch by batch where this process keeps it, and reads what
 * changed since where another does; that needs an index on {@link Documents#POSITION}.
 *
 * @param <V> content of one document
 * @param <K> what is kept of it
 */
public abstract class ViewInMemory<V, K> implements ViewListener<V> {
    private final ReadModel<V> model;
    private final MongoCollection<Document> collection;
    private final Map<String, Kept<K>> byId = new ConcurrentHashMap<>();
    private volatile long position = -1;

    protected ViewInMemory(ReadModel<V> model, MongoDatabase database) {
        this.model = model;
        this.collection = database.getCollection(model.name());
    }

    protected abstract K toKeep(Stored<V> document);

    /** Called under this object's lock, for each document that is new or has moved on. */
    protected void changed(@Nullable K before, K now) {}

    /** Called under this object's lock where the view begins anew. */
    protected void cleared() {}

    /** All events up to here are in; later ones may be. */
    public final long position() {
        return position;
    }

    /** Under this object's lock as the last batch left it, else changes may pass. */
    protected final Stream<K> all() {
        return byId.values().stream().map(Kept::content);
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
            cleared();
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

    private void keep(Stored<V> stored) {
        Kept<K> had = byId.get(stored.id());
        if (had == null || stored.position() >= had.position()) {
            Kept<K> now = new Kept<>(stored.position(), toKeep(stored));
            byId.put(stored.id(), now);
            changed(had == null ? null : had.content(), now.content());
        }
    }

    private record Kept<K>(long position, K content) {}
}
