package org.caseledger.command.sealing;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys in a database of their own, wrapped. Many are stored at a time, from the first one that is asked for on, so that nearly all commands that seal wait for no storing but their own; one
 * that is taken and then not used seals nothing. What is unwrapped is kept for half a minute, here and nowhere else.
 */
public final class StoredDataKeys extends DataKeys implements AutoCloseable {
    private static final int READY = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PLAIN_FOR = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(StoredDataKeys.class);

    private final WrappingKeys wrapping;
    private final WrappedKeys stored;
    private final SecureRandom random = new SecureRandom();
    private final BlockingQueue<WrappedKey> unused = new LinkedBlockingQueue<>();
    private final Map<UUID, DataKey> plain = new ConcurrentHashMap<>();
    private final AtomicBoolean filling = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "data-keys");
        made.setDaemon(true);
        return made;
    });
    private volatile @Nullable RuntimeException failure;

    private StoredDataKeys(WrappingKeys wrapping, WrappedKeys stored) {
        this.wrapping = wrapping;
        this.stored = stored;
    }

    /** @throws StartRefused where a key is stored that none of these wrapping keys opens */
    public static StoredDataKeys in(MongoDatabase database, WrappingKeys wrapping) {
        WrappedKeys stored = new WrappedKeys(database);
        wrapping.requireAllOf(stored);
        return new StoredDataKeys(wrapping, stored);
    }

    @Override
    public UUID takeUnused() {
        if (unused.size() < READY / 2) {
            fill();
        }
        try {
            WrappedKey taken = unused.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (taken == null) {
                throw new NotStored("no data key is ready", failure);
            }
            keep(wrapping.unwrap(taken));
            return taken.id();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStored("no data key is ready", e);
        }
    }

    @Override
    DataKey find(UUID id) {
        DataKey kept = plain.get(id);
        return kept == null
                ? keep(wrapping.unwrap(
                        stored.find(id).orElseThrow(() -> new CannotBeOpened("its key " + id + " is not stored"))))
                : kept;
    }

    @Override
    public RootKeys roots() {
        return new RootKeys(wrapping);
    }

    /** How many are unwrapped at this moment. */
    int plain() {
        return plain.size();
    }

    private DataKey keep(DataKey key) {
        plain.put(key.id(), key);
        thread.schedule(() -> plain.remove(key.id(), key), PLAIN_FOR.toMillis(), TimeUnit.MILLISECONDS);
        return key;
    }

    private void fill() {
        if (filling.compareAndSet(false, true)) {
            thread.execute(this::store);
        }
    }

    private void store() {
        try {
            List<WrappedKey> fresh = Stream.generate(() -> wrapping.wrap(DataKey.fresh(random)))
                    .limit(READY)
                    .toList();
            stored.add(fresh);
            unused.addAll(fresh);
            failure = null;
        } catch (RuntimeException e) { // whoever needs one tries again, and is told
            failure = e;
            LOG.warn("No data keys are stored: {}", e.getClass().getSimpleName());
        } finally {
            filling.set(false);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        plain.clear();
    }
}
