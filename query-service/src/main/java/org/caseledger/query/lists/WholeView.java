package org.caseledger.query.lists;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.Stored;

/**
 * A view in memory: how things stood on a day as known at a moment is no question for an index. May hold events after {@link
 * #position()}, which a {@link org.caseledger.query.entries.Moment} leaves out.
 */
public abstract class WholeView<V> extends Follower<V> {
    private final Predicate<V> wanted;
    private final Map<String, Stored<V>> byId = new ConcurrentHashMap<>();

    /** @param wanted of which documents there is something to say; one that is wanted stays so */
    protected WholeView(ReadModel<V> model, MongoDatabase database, Predicate<V> wanted) {
        super(model, database);
        this.wanted = wanted;
    }

    public Stream<Stored<V>> documents() {
        return byId.values().stream();
    }

    @Override
    protected void keep(Stored<V> stored) {
        if (wanted.test(stored.value())) {
            byId.merge(stored.id(), stored, (had, read) -> read.position() >= had.position() ? read : had);
        }
    }

    @Override
    protected void forgetAll() {
        byId.clear();
    }
}
