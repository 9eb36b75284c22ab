package org.caseledger.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

/**
 * Tells the readers of one process that the log may have grown. Rings for local appends, for a change stream where the server has
 * one, and on a timer in any case; a ring promises nothing, a reader looks for itself.
 */
public final class LogBell implements AutoCloseable {

    public LogBell(MongoClient client, MongoDatabase database) {
        throw new UnsupportedOperationException(database.getName() + client);
    }

    /** Called by a local writer after its block was stored. */
    public void ring() {
        throw new UnsupportedOperationException();
    }

    /** The callback must not block; it is called on the bell's own thread or a writer's. */
    public Subscription onRing(Runnable callback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
