package org.caseledger.eventlog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For many tails in one process: what one of them read lately, the others take from memory. Each tail still checks the chain itself. Safe
 * for all threads; who asks while another one reads waits for it.
 */
public final class SharedWindows implements LogWindows {
    /** One reading, some megabytes: tails that follow the same log are seldom further apart. */
    private static final int KEPT_EVENTS = 4096;

    private final LogWindows log;
    private final Map<Long, Block> byFirst = new LinkedHashMap<>(16, 0.75f, true);
    private int kept;

    public SharedWindows(LogWindows log) {
        this.log = log;
    }

    @Override
    public synchronized List<Block> window(long from, int events) {
        List<Block> known = known(from, events);
        if (!known.isEmpty()) {
            return known;
        }
        List<Block> read = log.window(from, events);
        read.forEach(this::keep);
        forgetTheLeastUsed();
        return read;
    }

    private List<Block> known(long from, int events) {
        List<Block> known = new ArrayList<>();
        Block next = byFirst.get(from);
        while (next != null && next.position() < from + events) {
            known.add(next);
            next = byFirst.get(next.next());
        }
        return known;
    }

    private void keep(Block block) {
        Block before = byFirst.put(block.position(), block);
        kept += block.events().size() - (before == null ? 0 : before.events().size());
    }

    private void forgetTheLeastUsed() {
        Iterator<Block> leastUsedFirst = byFirst.values().iterator();
        while (kept > KEPT_EVENTS) {
            kept -= leastUsedFirst.next().events().size();
            leastUsedFirst.remove();
        }
    }
}
