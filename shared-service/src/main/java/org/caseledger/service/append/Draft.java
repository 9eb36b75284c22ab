package org.caseledger.service.append;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BlockSize;
import org.caseledger.eventlog.LogEvent;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the next block. A unique index does not see a value twice inside one document, so two commands of which at most one
 * may be stored are told apart here: the first joins, the second is its rival and shares its fate the other way round.
 */
final class Draft {
    private final List<Append> members = new ArrayList<>();
    private final List<Rival> rivals = new ArrayList<>();
    private final Map<ByteBuffer, Append> keys = new HashMap<>();
    private final Map<AggregateSequence, Append> pairs = new HashMap<>();
    private final Map<UUID, Append> ids = new HashMap<>();
    private final Map<String, Long> newest = new HashMap<>();
    private final Map<String, Append> doubtful = new HashMap<>();
    private final int limit;
    private final Predecessors predecessors;
    private int events;
    private long bytes = BlockSize.EMPTY_BLOCK;

    /** A command that fails with its verdict if {@code of} is stored, and gets its own chance otherwise. */
    record Rival(Append append, Append of, RuntimeException verdict) {}

    /**
     * An empty one.
     *
     * @param limit commands it takes, at most
     */
    Draft(int limit, Predecessors predecessors) {
        this.limit = limit;
        this.predecessors = predecessors;
    }

    /**
     * False where the block is full for this command: it belongs in the next one.
     *
     * @throws NotStored where it was decided on a command that is not stored
     */
    boolean takes(Append append) {
        Rival rival = rivalry(append);
        if (rival != null) {
            rivals.add(rival);
            if (!append.isForwarded()) {
                append.aggregates().forEach(aggregate -> doubtful.putIfAbsent(aggregate, rival.of()));
            }
            return true;
        }
        if (isFullFor(append) || leavesAGap(append)) {
            return false;
        }
        NotStored missing = predecessors.missingBefore(append, newest::containsKey);
        if (missing != null) {
            throw missing;
        }
        join(append);
        return true;
    }

    List<Append> members() {
        return members;
    }

    List<Rival> rivals() {
        return rivals;
    }

    private @Nullable Rival rivalry(Append append) {
        CommandKey key = append.key();
        Append sameKey = key == null ? null : keys.get(ByteBuffer.wrap(key.key()));
        if (key != null && sameKey != null) {
            return new Rival(append, sameKey, new KeyAlreadyStored(key));
        }
        for (LogEvent event : append.events()) {
            Append samePlace = pairs.getOrDefault(AggregateSequence.of(event), ids.get(event.id()));
            Append before = samePlace != null || append.isForwarded() ? samePlace : doubtful.get(event.aggregate());
            if (before != null) {
                return new Rival(append, before, new AppendConflict(event));
            }
        }
        return null;
    }

    private boolean isFullFor(Append append) {
        return members.size() == limit
                || events + append.leaves().size() > Block.MAX_EVENTS
                || bytes + append.bytes() > Block.MAX_BYTES;
    }

    /** Sequences inside a block are contiguous: what skips one was decided on something this block does not hold. */
    private boolean leavesAGap(Append append) {
        Set<String> seen = new HashSet<>();
        for (LogEvent event : append.events()) {
            Long last = newest.get(event.aggregate());
            if (seen.add(event.aggregate()) && last != null && event.sequence() != last + 1) {
                return true;
            }
        }
        return false;
    }

    private void join(Append append) {
        members.add(append);
        events += append.leaves().size();
        bytes += append.bytes();
        ByteBuffer key = append.keyBytes();
        if (key != null) {
            keys.put(key, append);
        }
        for (LogEvent event : append.events()) {
            pairs.put(AggregateSequence.of(event), append);
            ids.put(event.id(), append);
            newest.put(event.aggregate(), event.sequence());
        }
    }
}
