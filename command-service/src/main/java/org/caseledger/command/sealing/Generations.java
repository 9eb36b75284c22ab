package org.caseledger.command.sealing;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.caseledger.service.start.StartRefused;

/**
 * Makes, leaves and destroys generations of the wrapping key. Each step may be killed at any moment and run again: a key is stored under one generation or under the next, and a generation goes only
 * when no key is stored under it any more.
 */
public final class Generations {
    private final WrappingStore store;
    private final WrappedKeys stored;
    private final KnownGenerations known;
    private final Belonging belonging;
    private final KeyCopies copies;

    /** @param database of the keys */
    public Generations(MongoDatabase database, WrappingStore store) {
        this.store = store;
        this.stored = new WrappedKeys(database);
        this.known = new KnownGenerations(database);
        this.copies = new KeyCopies(database);
        this.belonging = new Belonging(database.getName(), stored, known);
    }

    /**
     * The command services store new keys under it within half a minute.
     *
     * @return its number
     * @throws StartRefused where the store is not known to be that of this database
     */
    public int make() {
        WrappingKeys keys = store.keys();
        belonging.require(keys);
        int newest = keys.newest();
        // one that was lost is not made again: its number says that nobody has it
        int next = isHalfMade(newest) ? newest : Math.max(newest, known.newestDestroyed()) + 1;
        if (isBegunElsewhere(next, keys)) { // another key of the same number would be made
            throw new StartRefused(
                    WrappingKeys.ENTRY + next + " was begun for this ledger and is not here",
                    "Run this again where it was begun; if no file has it, give it up: --destroy=%d --no-copy-is-left (docs/operating.md)."
                            .formatted(next));
        }
        known.known(next - 1);
        known.known(next); // first: whoever finds it stores under it, also where this step dies before the end
        store.add(next);
        known.made(next);
        return next;
    }

    /** A killed step has left it. One that follows on a generation that was never used here is another ledger's. */
    private boolean isHalfMade(int newest) {
        return newest > 1
                && !known.made().contains(newest)
                && !known.used().contains(newest)
                && belonging.hasUsed(newest - 1);
    }

    /** By a step that died, at a machine whose file has it, or before any had it. */
    private boolean isBegunElsewhere(int generation, WrappingKeys keys) {
        return generation > keys.newest() && known.isKnown(generation);
    }

    /**
     * Stores all living keys under the newest generation. What is left under a destroyed one nobody opens any more, so it stays as it is.
     *
     * @param told how many are done, now and then
     * @return how many were under an older one
     * @throws StartRefused where the newest of this database is not here
     */
    public long rewrap(Consumer<Long> told) {
        WrappingKeys keys = store.keys();
        belonging.requireWhole(keys);
        Set<Integer> destroyed = known.destroyed();
        long done = 0;
        for (List<WrappedKey> some = stored.under(keys.newest(), destroyed);
                !some.isEmpty();
                some = stored.under(keys.newest(), destroyed)) {
            stored.replace(some.stream()
                    .map(former -> new WrappedKeys.Rewrapped(former, anew(keys, former)))
                    .toList());
            done += some.size();
            told.accept(done);
        }
        return done;
    }

    private static WrappedKey anew(WrappingKeys keys, WrappedKey former) {
        try (DataKey key = keys.unwrap(former)) {
            return keys.wrap(key);
        } catch (CannotBeOpened e) {
            throw new StartRefused(
                    "key " + former.id() + " was changed where it is stored, and does not open",
                    "Put it back from a copy of the database of keys; --status counts those that do not open (docs/operating.md).",
                    e);
        }
    }

    /**
     * For good: what was deleted under it, and under all before it, is beyond reading from then on, if no copy of it is left anywhere. One that is not here is only written off, where nothing is stored under it.
     *
     * @throws StartRefused where it is the newest, or unknown, or may be another ledger's, or is not here and something is under it
     */
    public void destroy(int generation) {
        WrappingKeys keys = store.keys();
        boolean isOnRecord = known.destroyed().contains(generation);
        if (isOnRecord && !keys.has(generation)) {
            return;
        }
        if (isBegunElsewhere(generation, keys) || known.made().contains(generation) && !keys.has(generation)) {
            giveUp(generation, keys);
            return;
        }
        belonging.require(keys);
        if (generation >= keys.newest()) {
            throw new StartRefused(
                    WrappingKeys.ENTRY + generation + " is the newest wrapping key, or none that is known",
                    "Make a new one first.");
        }
        if (keys.has(generation)) { // which another ledger may still need
            belonging.requireUsed(generation);
        }
        known.retired(generation); // what a service stores under it from here on, it deletes again unused
        rewrap(done -> {});
        if (stored.anyOf(generation).isPresent()) {
            throw new StartRefused(
                    "keys are still stored under " + WrappingKeys.ENTRY + generation,
                    isOnRecord
                            ? "It is on record as destroyed, and is here: if it was destroyed elsewhere, copy the wrapping keys from there; if not, somebody has changed the record (docs/operating.md)."
                            : "Run this again in a minute.");
        }
        store.remove(generation);
        known.destroyed(generation);
    }

    /** One that is lost, or that a killed step has taken out already. Asked twice: a service that still has it may have stored something until it was retired. */
    private void giveUp(int generation, WrappingKeys keys) {
        belonging.requireAllBut(generation, keys);
        known.retired(generation);
        belonging.requireAllBut(generation, keys);
        known.destroyed(generation);
    }

    /** On record as destroyed, and still here. */
    public Set<Integer> leftOver() {
        WrappingKeys keys = store.keys();
        Set<Integer> left = known.destroyed();
        left.removeIf(one -> !keys.has(one));
        return left;
    }

    /** Keys that are stored and do not open, though their generation is here: somebody has changed them. */
    public List<String> changed() {
        return stored.failing(store.keys()::tryOut);
    }

    /**
     * Adds what is missing here of a copy.
     *
     * @throws StartRefused where it is none of this database and these wrapping keys
     */
    public KeyCopies.Missing addFrom(Path file) {
        return copies.read(file, store.keys());
    }

    /** Why these wrapping keys are not all that is needed; empty where they are. */
    public Optional<String> lack() {
        try {
            belonging.requireWhole(store.keys());
            return Optional.empty();
        } catch (StartRefused e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** Which ones are here now: they are read once. */
    public IntPredicate here() {
        return store.keys()::has;
    }

    public int newest() {
        return store.keys().newest();
    }
}
