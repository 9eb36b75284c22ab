package org.caseledger.local.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.RecordedEvent;

/**
 * Finds event ids that stand in the log more than once. A first reading of the log keeps no ids but a Bloom filter of fixed size, and
 * those few that the filter seemed to have; they are told apart in a second reading, which a log of less than some millions of events
 * does not need. Promised: an id used twice is found, up to {@link #MOST_SUSPECTS} of them. Not promised: that the second reading reads
 * little.
 */
final class EventIds {
    /** A log with more ids used twice than this is beyond repair, and 64 MB of them are enough to say so. */
    private static final int MOST_SUSPECTS = 500_000;

    private final BloomFilter seen;
    private final Set<UUID> suspects = new HashSet<>();
    private final Map<UUID, Long> first = new HashMap<>();
    private final FaultsOfOneKind faults = new FaultsOfOneKind();

    EventIds(long events) {
        seen = BloomFilter.of(events);
    }

    /** Of each block once, in the first reading. */
    void see(Block block) {
        for (LogEvent event : block.events()) {
            if (!seen.add(event.id()) && suspects.size() < MOST_SUSPECTS) {
                suspects.add(event.id());
            }
        }
    }

    /** Whether a second reading is needed. */
    boolean areSuspected() {
        return !suspects.isEmpty();
    }

    /** Of each block once, in the second reading. */
    void tellApart(Block block) {
        for (RecordedEvent recorded : block.recorded()) {
            UUID id = recorded.event().id();
            if (suspects.contains(id)) {
                Long before = first.putIfAbsent(id, recorded.position());
                if (before != null) {
                    faults.add("event id " + id + " stands at position " + before + " and again at "
                            + recorded.position());
                }
            }
        }
    }

    /** In the order of the log. */
    List<String> faults() {
        return faults.all();
    }
}
