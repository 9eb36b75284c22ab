package org.caseledger.query.processing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogReader;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of the blocks that lately passed through this process, so that a token can be stored with the hash of its block without
 * asking the log again.
 */
final class BlockHashes {
    /** More than processors ever have in flight; a block that was dropped is asked for at the log. */
    private static final int KEPT = 8192;

    private final ConcurrentSkipListMap<Long, Known> byFirst = new ConcurrentSkipListMap<>();
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

    private @Nullable Known known(long position) {
        Map.Entry<Long, Known> entry = byFirst.floorEntry(position);
        return entry != null && entry.getValue().last >= position ? entry.getValue() : null;
    }

    private void keep(long first, Known known) {
        byFirst.put(first, known);
        while (byFirst.size() > KEPT) {
            byFirst.pollFirstEntry();
        }
    }

    private record Known(long last, Hash hash) {}
}
