package org.caseledger.query.projection;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All documents of a view in memory, for questions that are none for an index. */
public abstract class ViewInMemory<V> extends ViewFollower<V> {
    private volatile Map<String, ViewDocument<V>> byId = new ConcurrentHashMap<>();
    /** The same, but for the time in which all is read again. */
    private Map<String, ViewDocument<V>> kept = byId;

    protected ViewInMemory(ReadModel<V> model, MongoDatabase database) {
        super(model, database);
    }

    public final Stream<ViewDocument<V>> all() {
        return byId.values().stream();
    }

    public final Optional<ViewDocument<V>> one(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether there is anything to say of a document; once there is, there always is. What is not wanted takes no memory. */
    protected boolean isWanted(V value) {
        return true;
    }

    @Override
    protected final void keep(ViewDocument<V> stored) {
        if (isWanted(stored.value())) {
            kept.merge(stored.id(), stored, (had, read) -> read.position() >= had.position() ? read : had);
        }
    }

    @Override
    protected final void forgetAll() {
        byId.clear();
    }

    @Override
    protected final void replace(Runnable reading) {
        kept = new ConcurrentHashMap<>();
        try {
            reading.run();
            byId = kept;
        } finally {
            kept = byId;
        }
    }
}
