package org.caseledger.query.lists;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.Stored;

/** All documents of a small view in memory, for questions that no index answers. */
public abstract class WholeView<V> extends Follower<V> {
    private final Map<String, Stored<V>> byId = new ConcurrentHashMap<>();

    protected WholeView(ReadModel<V> model, MongoDatabase database) {
        super(model, database);
    }

    /** May hold events after {@link #position()}, which a {@link Moment} leaves out. */
    public final Stream<Stored<V>> all() {
        return byId.values().stream();
    }

    public final Optional<Stored<V>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    protected final void keep(Stored<V> stored) {
        byId.merge(stored.id(), stored, (had, read) -> read.position() >= had.position() ? read : had);
    }

    @Override
    protected final void forgetAll() {
        byId.clear();
    }
}
