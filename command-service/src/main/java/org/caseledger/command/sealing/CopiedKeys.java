package org.caseledger.command.sealing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caseledger.service.start.StartRefused;

/**
 * The keys of a copy before any of it is added. A copy of another ledger would bring its record of destroyed generations along, and nothing could be sealed
 * here any more; keys under a newer generation than is here would keep every service from starting.
 */
final class CopiedKeys {
    /** Keys that are looked for at a time. */
    private static final int SOME = 1_000;

    private final Path file;
    private final Set<Integer> destroyed;
    /** Generations of which a key opens, and of which none did so far. */
    private final Map<Integer, Boolean> opening = new HashMap<>();

    /** @param destroyed generations that are on record so */
    CopiedKeys(Path file, Set<Integer> destroyed) {
        this.file = file;
        this.destroyed = new HashSet<>(destroyed);
    }

    /** @throws StartRefused where these wrapping keys open none of a generation that is here, or a newer one is in it, or one is here that is destroyed by the copy */
    void requireOfThisLedger(WrappingKeys here) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (Optional<KeyCopies.Line> line = next(in); line.isPresent(); line = next(in)) {
                look(line.get(), here);
            }
        }
        opening.forEach((generation, opens) -> {
            if (!opens) {
                throw refused("none of its keys under " + WrappingKeys.ENTRY + generation + " opens");
            }
        });
    }

    /**
     * What is destroyed by the copy is not excused here: of another ledger the keys under that generation live.
     *
     * @throws StartRefused where keys are stored that these wrapping keys do not open, and none of them is in the copy either
     */
    void requireOfDatabase(WrappedKeys stored, WrappingKeys here, Set<Integer> onRecord) throws IOException {
        try {
            here.requireAllOf(stored, onRecord);
        } catch (StartRefused e) {
            if (!hasAnyOf(stored)) {
                throw new StartRefused(
                        "the keys that are stored already are neither in " + file
                                + " nor opened by the wrapping keys here",
                        "Nothing was changed. Name in MONGODB_URI the ledger whose keys these are.",
                        e);
            }
        }
    }

    /** Ids are random: one that both have was made for both. */
    private boolean hasAnyOf(WrappedKeys stored) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            List<UUID> some = new ArrayList<>();
            for (Optional<KeyCopies.Line> line = next(in); line.isPresent(); line = next(in)) {
                line.get().key().map(WrappedKey::id).ifPresent(some::add);
                if (some.size() == SOME) {
                    if (!stored.idsAmong(some, Set.of()).isEmpty()) {
                        return true;
                    }
                    some.clear();
                }
            }
            return !stored.idsAmong(some, Set.of()).isEmpty();
        }
    }

    private static Optional<KeyCopies.Line> next(BufferedReader in) throws IOException {
        String line = in.readLine();
        return line == null ? Optional.empty() : KeyCopies.Line.read(line);
    }

    private void look(KeyCopies.Line line, WrappingKeys here) {
        line.destroyedGeneration().ifPresent(generation -> {
            if (here.has(generation)) {
                throw refused(WrappingKeys.ENTRY + generation + " is destroyed in it, and is here");
            }
            destroyed.add(generation);
        });
        line.key().filter(key -> !destroyed.contains(key.generation())).ifPresent(key -> {
            if (key.generation() > here.newest()) {
                throw refused("it has keys under " + WrappingKeys.ENTRY + key.generation());
            }
            if (here.has(key.generation()) && !opening.getOrDefault(key.generation(), false)) {
                opening.put(key.generation(), here.opens(key));
            }
        });
    }

    private StartRefused refused(String why) {
        return new StartRefused(
                file + " is a copy of another ledger's keys, or the wrapping keys here are older than it: " + why,
                "Nothing was changed. Name the ledger and the wrapping keys that it was made beside.");
    }
}
