package org.caseledger.query.lists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.query.processing.CompletedBatch;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.Stored;
import org.caseledger.query.processing.ViewListener;

/**
 * A view in memory: how things stood on a day as known at a moment is no question for an index. Follows the view batch by batch where this
 * process keeps it, and reads what changed since where another does, for which the view has an index on {@code position}.
 */
public abstract class WholeView<V> implements ViewListener<V> {
    private final ReadModel<V> model;
    private final MongoCollection<Document> collection;
    private final Predicate<V> wanted;
    private final Map<String, Stored<V>> byId = new ConcurrentHashMap<>();
    private volatile long position = -1;

    /** @param wanted of which documents there is something to say; one that is wanted stays so */
    protected WholeView(ReadModel<V> model, MongoDatabase database, Predicate<V> wanted) {
        this.model = model;
        this.collection = database.getCollection(model.name());
        this.wanted = wanted;
    }

    /** All events up to here are in; later ones may be, which a {@link org.caseledger.query.entries.Moment} leaves out. */
    public long position() {
        return position;
    }

    public Stream<Stored<V>> documents() {
        return byId.values().stream();
    }

    @Override
    public String view() {
        return model.name();
    }

    @Override
    public synchronized void completed(CompletedBatch<V> batch) {
        if (batch.first() > position + 1) {
            readSince(batch.first() - 1);
        }
        batch.written().forEach(this::keep);
        position = Math.max(position, batch.last());
    }

    @Override
    public synchronized void completedElsewhere(long completed) {
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

    private void keep(Stored<V> stored) {
        if (wanted.test(stored.value())) {
            byId.merge(stored.id(), stored, (had, read) -> read.position() >= had.position() ? read : had);
        }
    }
}
