package org.caseledger.command.sealing;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which keys of persons are stored, whether or not a wrapping key is here that opens them; one that is left under a destroyed generation is lost. */
public final class StoredKeyIds {
    private final WrappedKeys stored;
    private final KnownGenerations known;

    /** @param database of the keys */
    public StoredKeyIds(MongoDatabase database) {
        this.stored = new WrappedKeys(database);
        this.known = new KnownGenerations(database);
    }

    /** Those of these that are not. */
    public Set<UUID> missing(Collection<UUID> wanted) {
        Set<UUID> missing = new HashSet<>(wanted);
        missing.removeAll(stored.idsAmong(wanted, known.destroyed()));
        return missing;
    }
}
