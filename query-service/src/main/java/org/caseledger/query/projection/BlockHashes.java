package org.caseledger.query.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogReader;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of the blocks that lately passed through this process, so that a token can be stored with the hash of its block without
 * asking the log again. The ones used last are kept, wherever they lie: a view that is far behind needs its own as much as the others need
 * those of the head.
 */
final class BlockHashes {
    /** More than processors ever have in flight; a block that was dropped is asked for at the log. */
    private static final int KEPT = 8192;

    private final NavigableMap<Long, Known> byFirst = new TreeMap<>();
    private final Map<Long, Known> leastUsedFirst = new LinkedHashMap<>(16, 0.75f, true);
    private final LogReader reader;

    BlockHashes(LogReader reader) {
        this.reader = reader;
    }

    void saw(Block block) {
        keep(block.position(), new Known(block.lastPosition(), block.hash()));
    }

    /** What was stored with a token, for the stream that will be opened at it. */
    void restored(long position, Hash hash) {
        keep(position, new Known(position, hash));
    }

    /** Empty only before the first event. */
    Optional<Hash> ofBlockHolding(long position) {
        Known known = known(position);
        return known != null
                ? Optional.of(known.hash)
                : reader.holding(position).map(Block::hash);
    }

    /** Only what passed through or was restored; the log is not asked, as it may be another by now. */
    @Nullable
    Hash remembered(long position) {
        Known known = known(position);
        return known == null ? null : known.hash;
    }

    private synchronized @Nullable Known known(long position) {
        Map.Entry<Long, Known> entry = byFirst.floorEntry(position);
        return entry != null && entry.getValue().last >= position ? leastUsedFirst.get(entry.getKey()) : null;
    }

    private synchronized void keep(long first, Known known) {
        byFirst.put(first, known);
        leastUsedFirst.put(first, known);
        if (leastUsedFirst.size() > KEPT) {
            Long dropped = leastUsedFirst.keySet().iterator().next();
            leastUsedFirst.remove(dropped);
            byFirst.remove(dropped);
        }
    }

    private record Known(long last, Hash hash) {}
}
