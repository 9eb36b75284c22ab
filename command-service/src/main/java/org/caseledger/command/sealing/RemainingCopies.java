package org.caseledger.command.sealing;

import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntPredicate;

/** What copies of deleted keys may still be opened with: they are in backups, journals and the oplog, wrapped as they were. */
public final class RemainingCopies {
    private final DeletedKeys deleted;
    private final KnownGenerations known;
    private final IntPredicate here;

    /**
     * @param database of the keys
     * @param here whether this generation of the wrapping key is still where it is asked
     */
    public RemainingCopies(MongoDatabase database, IntPredicate here) {
        this.here = here;
        this.deleted = new DeletedKeys(database);
        this.known = new KnownGenerations(database);
    }

    /** Generations of the wrapping key that may still open a copy of a deleted key of this case; none where every copy is beyond reading, or no key of it was deleted. */
    public Set<Integer> openingWith(UUID caseId) {
        return upTo(deleted.newestGeneration(caseId));
    }

    private Set<Integer> upTo(int newest) {
        Set<Integer> destroyed = destroyed();
        Set<Integer> opening = new TreeSet<>();
        for (int one = 1; one <= newest; one++) {
            if (!destroyed.contains(one)) {
                opening.add(one);
            }
        }
        return opening;
    }

    /**
     * The same of a case that is forgotten. A key whose deletion is not on record any more may have been under any generation.
     *
     * @param named keys of the case, as the log names them
     */
    public Set<Integer> openingWith(UUID caseId, Set<UUID> named) {
        return upTo(deleted.hasAll(caseId, named) ? deleted.newestGeneration(caseId) : known.newest());
    }

    /** Cases of which keys were deleted. */
    public Set<UUID> cases() {
        return deleted.cases();
    }

    /** On record as destroyed, and not here any more: with one that is, a copy still opens. */
    public Set<Integer> destroyed() {
        Set<Integer> destroyed = known.destroyed();
        destroyed.removeIf(here::test);
        return destroyed;
    }
}
