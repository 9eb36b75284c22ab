package org.caseledger.command.sealing;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which keys of persons are stored, whether or not a wrapping key is here that opens them. */
public final class StoredKeyIds {
    private final WrappedKeys stored;

    /** @param database of the keys */
    public StoredKeyIds(MongoDatabase database) {
        this.stored = new WrappedKeys(database);
    }

    /** Those of these that are not. */
    public Set<UUID> missing(Collection<UUID> wanted) {
        Set<UUID> missing = new HashSet<>(wanted);
        missing.removeAll(stored.idsAmong(wanted));
        return missing;
    }
}
