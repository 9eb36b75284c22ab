package org.caseledger.command.sealing;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which keys of persons are stored, whether or not a wrapping key is here that opens them; one that is left under a destroyed generation is lost. */
public final class StoredKeyIds {
    private final WrappedKeys stored;
    private final KnownGenerations known;
    private final DeletedKeys deleted;

    /** @param database of the keys */
    public StoredKeyIds(MongoDatabase database) {
        this.stored = new WrappedKeys(database);
        this.known = new KnownGenerations(database);
        this.deleted = new DeletedKeys(database);
    }

    /** Those of these that are not. */
    public Set<UUID> missing(Collection<UUID> wanted) {
        Set<UUID> missing = new HashSet<>(wanted);
        missing.removeAll(stored.idsAmong(wanted, known.destroyed()));
        return missing;
    }

    /** Those of these that were deleted for good. */
    public Set<UUID> deletedAmong(Collection<UUID> keys) {
        Set<String> all = deleted.keys();
        return keys.stream().filter(key -> all.contains(key.toString())).collect(Collectors.toSet());
    }
}
