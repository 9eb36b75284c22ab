package org.caseledger.command.sealing;

import java.util.Set;
import org.caseledger.service.start.StartRefused;

/**
 * Whether wrapping keys are those of this database. Only what is stored tells: a key that they open was stored under them. Where nothing is, the database may be another ledger's or
 * nobody's, and keys that it knows nothing of may be under them elsewhere.
 */
final class Belonging {
    private final String database;
    private final WrappedKeys stored;
    private final KnownGenerations known;

    /** @param database name of the one of the keys, to be named in a refusal */
    Belonging(String database, WrappedKeys stored, KnownGenerations known) {
        this.database = database;
        this.stored = stored;
        this.known = known;
    }

    /** @throws StartRefused where they do not open all that is stored, or nothing is */
    void require(WrappingKeys keys) {
        requireWhole(keys);
        requireSome();
    }

    /** @throws StartRefused where anything is stored under this one, which is lost, or any other is missing or wrong */
    void requireAllBut(int lost, WrappingKeys keys) {
        Set<Integer> others = known.living();
        others.remove(lost);
        requireAllOf(keys, others);
        requireSome();
    }

    private void requireSome() {
        if (stored.anyBeside(known.destroyed()).isEmpty()) {
            throw new StartRefused(
                    "nothing in " + database
                            + " is stored under these wrapping keys, so they may be those of another ledger",
                    "Name in MONGODB_URI the ledger whose wrapping keys these are; one that has sealed nothing yet has no generation to change.");
        }
    }

    /** @throws StartRefused where one is missing that this database has made, or that something in it is under */
    void requireWhole(WrappingKeys keys) {
        requireAllOf(keys, known.living());
    }

    private void requireAllOf(WrappingKeys keys, Set<Integer> made) {
        keys.requireAllOf(stored, known.destroyed());
        keys.requireMade(made);
    }

    /** Whether any of its keys was ever under this generation, as far as it is on record or can be seen. */
    boolean hasUsed(int generation) {
        return known.isKnown(generation) || stored.anyOf(generation).isPresent();
    }

    /** @throws StartRefused where it has not used it */
    void requireUsed(int generation) {
        if (!hasUsed(generation)) {
            throw new StartRefused(
                    database + " has never had anything under " + WrappingKeys.ENTRY + generation,
                    "Name in MONGODB_URI the ledger whose keys were under it: another one may still need it.");
        }
    }
}
