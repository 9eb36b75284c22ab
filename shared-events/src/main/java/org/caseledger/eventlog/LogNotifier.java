package org.caseledger.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the readers of one process that the log may have grown. Rings for local appends, for a change stream where the server has
 * one, and whenever a poll of the log finds it longer; a ring promises nothing, a reader looks for itself. The poll goes on beside
 * the change stream, because a frozen primary leaves that one silent without an error.
 */
public final class LogNotifier implements AutoCloseable {
    /** How long a log that grows all the time is left alone at most. */
    public static final Duration GROWING = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(LogNotifier.class);

    private final List<Consumer<@Nullable Block>> callbacks = new CopyOnWriteArrayList<>();
    private final LogChangeWatcher rope;

    /** For a process that stores nothing. */
    public LogNotifier(MongoClient client, LogCollection log) {
        this(client, log, () -> GROWING);
    }

    /** @param writer name of this process in the blocks it stores, of which the server need not tell it */
    public LogNotifier(MongoClient client, LogCollection log, @Nullable String writer) {
        this(client, log, writer, () -> GROWING);
    }

    /**
     * For a process that stores nothing.
     *
     * @param growing instead of {@link #GROWING}
     */
    public LogNotifier(MongoClient client, LogCollection log, Supplier<Duration> growing) {
        this(client, log, null, growing);
    }

    private LogNotifier(MongoClient client, LogCollection log, @Nullable String writer, Supplier<Duration> growing) {
        rope = new LogChangeWatcher(client, log, writer, growing, this::ring);
        rope.start();
    }

    public LogNotifier(MongoClient client, MongoDatabase database) {
        this(client, LogCollection.of(client, database));
    }

    public void ring() {
        ring(null);
    }

    /** Called by a local writer after a majority has its block, which spares the readers that stand right before it their read. */
    public void ring(@Nullable Block stored) {
        callbacks.forEach(callback -> call(callback, stored));
    }

    /** The callback must not block; it is called on the bell's own threads or a writer's. */
    public Subscription onRing(Runnable callback) {
        return onStored(stored -> callback.run());
    }

    /** The same, and with the block where a local writer rang: one that may be the next one, or come too late or too early. */
    Subscription onStored(Consumer<@Nullable Block> callback) {
        Consumer<@Nullable Block> own = callback::accept; // the same callback twice is two subscriptions
        callbacks.add(own);
        return () -> callbacks.remove(own);
    }

    @Override
    public void close() {
        rope.close();
        callbacks.clear();
    }

    private static void call(Consumer<@Nullable Block> callback, @Nullable Block stored) {
        try {
            callback.accept(stored);
        } catch (RuntimeException e) { // one reader's failure must not deafen the others or fail a writer
            LOG.error("A reader of the log failed when told of growth", e);
        }
    }

    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
