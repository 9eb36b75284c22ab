package org.caseledger.command.sealing;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
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
    /** At most so long a key that was unwrapped is kept. */
    public static final Duration PLAIN_FOR = Duration.ofSeconds(30);

    /** How soon a process stores under a new generation, and has let go of one that is destroyed. */
    private static final Duration FOLLOWED_EVERY = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(StoredDataKeys.class);

    private final Supplier<WrappingKeys> source;
    private final KnownGenerations generations;
    private volatile WrappingKeys wrapping;
    private final WrappedKeys stored;
    private final Duration plainFor;
    private final SecureRandom random = new SecureRandom();
    private final BlockingQueue<WrappedKey> unused = new LinkedBlockingQueue<>();
    private final Map<UUID, Unwrapped> plain = new ConcurrentHashMap<>();
    private final AtomicBoolean filling = new AtomicBoolean();
    /** Waits for the database, on a bad day for minutes. */
    private final ScheduledExecutorService storing = thread("data-keys");
    /** Waits for nothing but a use that is under way. */
    private final ScheduledExecutorService lettingGo = thread("plain-keys");

    private volatile @Nullable RuntimeException failure;

    /** @param until when it is used, also where letting go of it comes late */
    private record Unwrapped(DataKey key, long until) {
        boolean isOver() {
            return left() <= 0;
        }

        long left() {
            return until - System.nanoTime();
        }
    }

    private StoredDataKeys(
            Supplier<WrappingKeys> source,
            WrappingKeys wrapping,
            KnownGenerations generations,
            WrappedKeys stored,
            Duration plainFor) {
        this.plainFor = plainFor;
        this.source = source;
        this.wrapping = wrapping;
        this.generations = generations;
        this.stored = stored;
    }

    /** @throws StartRefused where a key is stored that none of these wrapping keys opens */
    public static StoredDataKeys in(MongoDatabase database, WrappingKeys wrapping) {
        return in(database, () -> wrapping, PLAIN_FOR);
    }

    /**
     * @param source asked again when a generation was made or destroyed
     * @param plainFor how long one that was unwrapped is kept
     * @throws StartRefused where a key is stored that none of these wrapping keys opens
     */
    public static StoredDataKeys in(MongoDatabase database, Supplier<WrappingKeys> source, Duration plainFor) {
        WrappedKeys stored = new WrappedKeys(database);
        KnownGenerations generations = new KnownGenerations(database);
        WrappingKeys wrapping = source.get();
        wrapping.requireAllOf(stored, generations.destroyed());
        generations.inUse(wrapping.newest());
        StoredDataKeys keys = new StoredDataKeys(source, wrapping, generations, stored, plainFor);
        keys.storing.scheduleWithFixedDelay(
                keys::follow, FOLLOWED_EVERY.toMillis(), FOLLOWED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return keys;
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
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
            long until = fromNow();
            DataKey key = wrapping.has(taken.generation()) ? wrapping.unwrap(taken) : unwrapped(fetch(taken.id()));
            keep(new Unwrapped(key, until));
            return taken.id();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStored("no data key is ready", e);
        }
    }

    @Override
    <T> T use(UUID id, Function<AesGcm, T> use) {
        return Optional.ofNullable(plain.get(id))
                .filter(kept -> !kept.isOver())
                .flatMap(kept -> kept.key().use(use))
                .orElseGet(() -> fetched(id, use));
    }

    private <T> T fetched(UUID id, Function<AesGcm, T> use) {
        long until = fromNow(); // before it is read: it may be closed while the answer is on its way
        DataKey key = unwrapped(fetch(id));
        try {
            return key.use(use).orElseThrow();
        } finally {
            keep(new Unwrapped(key, until));
        }
    }

    private long fromNow() {
        return System.nanoTime() + plainFor.toNanos();
    }

    /** A generation that is not here may have been made since this process has looked. */
    private DataKey unwrapped(WrappedKey key) {
        if (!wrapping.has(key.generation())) {
            try {
                take(source.get(), generations.destroyed());
            } catch (StartRefused e) {
                throw new CannotBeOpened(String.valueOf(e.getMessage()), e);
            }
        }
        return wrapping.unwrap(key);
    }

    /** What a process has it keeps, also where somebody has put an older copy in the place of its wrapping keys; {@link WrappingKeysWatch} tells of that. */
    private void take(WrappingKeys read, Set<Integer> destroyed) {
        if (read.hasAllOf(wrapping, destroyed)) {
            if (read.newest() != wrapping.newest()) {
                LOG.info("Keys of persons are stored under wrapping-{} from now on", read.newest());
            }
            generations.inUse(read.newest());
            wrapping = read;
        }
    }

    /** Takes what is new, and lets go of what is destroyed: it shall not stay in any memory either. */
    private void follow() {
        try {
            Set<Integer> destroyed = generations.destroyed();
            boolean isLeft = destroyed.stream().anyMatch(wrapping::has);
            boolean isMissing = generations.living().stream().anyMatch(made -> made > wrapping.newest());
            if (isLeft || isMissing) {
                take(source.get(), destroyed);
            }
        } catch (RuntimeException e) { // as it is now it goes on
            LOG.warn(
                    "Generations of the wrapping key cannot be looked at: {}",
                    e.getClass().getSimpleName());
        }
    }

    private WrappedKey fetch(UUID id) {
        return stored.find(id).orElseThrow(() -> {
            throw stored.among(List.of(id)).isEmpty()
                    ? new CannotBeOpened("its key " + id + " is not stored")
                    : new BeingForgotten();
        });
    }

    @Override
    public boolean hasWrapping(int generation) {
        return wrapping.has(generation);
    }

    @Override
    public Set<UUID> changed(Collection<UUID> these) {
        return stored.failing(these, wrapping::tryOut);
    }

    @Override
    public RootKeys roots() {
        return new RootKeys(wrapping);
    }

    /** How many are unwrapped at this moment. */
    int plain() {
        return plain.size();
    }

    private void keep(Unwrapped one) {
        plain.put(one.key().id(), one);
        lettingGo.schedule(() -> letGo(one), one.left(), TimeUnit.NANOSECONDS);
    }

    private void letGo(Unwrapped one) {
        plain.remove(one.key().id(), one);
        one.key().close();
    }

    private void fill() {
        if (filling.compareAndSet(false, true)) {
            storing.execute(this::store);
        }
    }

    private void store() {
        try {
            List<WrappedKey> fresh =
                    Stream.generate(this::freshlyWrapped).limit(READY).toList();
            stored.add(fresh);
            if (generations.isRetired(fresh.get(0).generation())) {
                stored.delete(fresh); // nobody has them; the step that retires it may be past wrapping them anew
                follow();
                throw new IllegalStateException("stored under a generation that is about to be destroyed");
            }
            unused.addAll(fresh);
            failure = null;
        } catch (RuntimeException e) { // whoever needs one tries again, and is told
            failure = e;
            LOG.warn("No data keys are stored: {}", e.getClass().getSimpleName());
        } finally {
            filling.set(false);
        }
    }

    private WrappedKey freshlyWrapped() {
        try (DataKey key = DataKey.fresh(random)) {
            return wrapping.wrap(key);
        }
    }

    @Override
    public void close() {
        storing.shutdownNow();
        lettingGo.shutdownNow();
        plain.values().forEach(this::letGo);
    }
}
