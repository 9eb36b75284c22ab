package org.caseledger.command.sealing;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keys of persons on their way to be forgotten, by their ids alone. One that is closed is stored and unwrapped by no node any more; those that have it unwrapped
 * lose it within {@link StoredDataKeys#PLAIN_FOR}. It is deleted, or opened again.
 */
public final class ClosingKeys {
    /** For which keys are closed by whoever wrote no case that can be read. */
    static final UUID NO_CASE = new UUID(0, 0);

    private final WrappedKeys stored;
    private final DeletedKeys deleted;

    /** @param database of the keys */
    public ClosingKeys(MongoDatabase database) {
        this.stored = new WrappedKeys(database);
        this.deleted = new DeletedKeys(database);
    }

    /**
     * Returns when most nodes have it so.
     *
     * @param by who closes them; who closes them again takes them over
     */
    public void close(UUID caseId, Collection<UUID> keys, UUID by) {
        stored.close(caseId, keys, by);
    }

    /** Who has closed all of these that are stored, and nobody has opened one again; empty where that is not one alone. */
    public Optional<UUID> closedBy(Collection<UUID> keys) {
        Set<Optional<UUID>> by = stored.closedBy(keys);
        return by.size() == 1 ? by.iterator().next() : Optional.empty();
    }

    /** Whether it is still this one; so it is where none of them is stored. */
    public boolean areClosed(Collection<UUID> keys, UUID by) {
        return Set.of(Optional.of(by)).containsAll(stored.closedBy(keys));
    }

    /** Nobody forgets them after all. */
    public void open(Collection<UUID> keys) {
        stored.open(keys);
    }

    /** All that are, by the case for which they were closed. */
    public Map<UUID, Set<UUID>> closed() {
        return stored.closed();
    }

    /**
     * What is deleted is on record first, with the generation that it was last under: copies of it open until that one and all before it are destroyed.
     *
     * @return those of these that were stored and not even closed, as in a database that was restored from an older copy
     */
    public Set<UUID> delete(UUID caseId, Collection<UUID> keys) {
        Set<UUID> open = stored.idsNotClosed(keys);
        for (List<WrappedKey> left = stored.among(keys); !left.isEmpty(); left = stored.among(keys)) {
            deleted.add(caseId, left);
            stored.delete(left);
        }
        return open;
    }
}
