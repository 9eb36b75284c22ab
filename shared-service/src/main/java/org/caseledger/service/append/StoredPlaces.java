package org.caseledger.service.append;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.jspecify.annotations.Nullable;

/** Keys and places that are stored and visible by majority. */
record StoredPlaces(Set<ByteBuffer> keys, Set<AggregateSequence> pairs) {
    static final StoredPlaces NOTHING = new StoredPlaces(Set.of(), Set.of());

    static StoredPlaces in(List<Block> blocks) {
        Set<ByteBuffer> keys = new HashSet<>();
        Set<AggregateSequence> pairs = new HashSet<>();
        for (Block block : blocks) {
            block.commands().forEach(entry -> keys.add(ByteBuffer.wrap(entry.key())));
            block.events().forEach(event -> pairs.add(AggregateSequence.of(event)));
        }
        return new StoredPlaces(keys, pairs);
    }

    /** Why this command cannot be stored any more; a key outranks a place, for its sender is owed the first outcome. */
    @Nullable
    RuntimeException against(Append append) {
        CommandKey key = append.key();
        if (key != null && keys.contains(ByteBuffer.wrap(key.key()))) {
            return new KeyAlreadyStored(key);
        }
        for (LogEvent event : append.events()) {
            if (pairs.contains(AggregateSequence.of(event))) {
                return new AppendConflict(event);
            }
        }
        return null;
    }

    boolean against(List<Append> appends) {
        return appends.stream().anyMatch(append -> against(append) != null);
    }
}
