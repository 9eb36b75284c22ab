package org.caseledger.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.caseledger.eventlog.Block;
import org.caseledger.service.stream.LogEventMessage;

/** Blocks as messages, made once for all processors that pass the same block within a short time. */
final class LoggedMessages {
    /** Covers processors a few batches apart, at a few megabytes. */
    private static final int KEPT_BLOCKS = 256;

    private final Map<Long, List<TrackedEventMessage<?>>> byFirst = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<TrackedEventMessage<?>>> eldest) {
            return size() > KEPT_BLOCKS;
        }
    };

    /** Blocks here passed the checks of a tail, so two of the same position and count are the same. */
    synchronized List<TrackedEventMessage<?>> of(Block block) {
        List<TrackedEventMessage<?>> known = byFirst.get(block.position());
        if (known != null && known.size() == block.events().size()) {
            return known;
        }
        List<TrackedEventMessage<?>> made = make(block);
        byFirst.put(block.position(), made);
        return made;
    }

    /** Makes them anew; for readers that see no block twice. */
    static List<TrackedEventMessage<?>> make(Block block) {
        return LogEventMessage.allOf(block, KnownEvents::classOf);
    }
}
