package org.caseledger.eventlog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For many tails in one process: what one of them read lately, and what was made of it, the others take from memory. Each tail still checks
 * the chain itself. Safe for all threads; who asks for what nobody has read waits for a reading that is under way.
 *
 * @param <M> what is made of a block
 */
public final class SharedWindows<M> implements LogWindows {
    /** One reading, some megabytes: tails that follow the same log are seldom further apart. */
    private static final int KEPT_EVENTS = 4096;

    private final LogWindows log;
    private final Function<Block, M> maker;
    private final Object reading = new Object();
    private final Map<Long, Kept<M>> byFirst = new LinkedHashMap<>(16, 0.75f, true);
    private int keptEvents;

    private static final class Kept<M> {
        private final Block block;
        private @Nullable M made;

        Kept(Block block) {
            this.block = block;
        }
    }

    /** @param maker is asked once for a block, as long as it is kept */
    public SharedWindows(LogWindows log, Function<Block, M> maker) {
        this.log = log;
        this.maker = maker;
    }

    @Override
    public List<Block> window(long from, int events) {
        List<Block> known = known(from, events);
        if (!known.isEmpty()) {
            return known;
        }
        synchronized (reading) {
            List<Block> readMeanwhile = known(from, events);
            return readMeanwhile.isEmpty() ? keep(log.window(from, events)) : readMeanwhile;
        }
    }

    /** Made anew for a block that is not kept, or of which a tail has only the end. */
    public synchronized M madeOf(Block block) {
        Kept<M> kept = byFirst.get(block.position());
        if (kept == null || kept.block.events().size() != block.events().size()) {
            return maker.apply(block);
        }
        M made = kept.made == null ? maker.apply(kept.block) : kept.made;
        kept.made = made;
        return made;
    }

    private synchronized List<Block> known(long from, int events) {
        List<Block> known = new ArrayList<>();
        Kept<M> next = byFirst.get(from);
        while (next != null && next.block.position() < from + events) {
            known.add(next.block);
            next = byFirst.get(next.block.next());
        }
        return known;
    }

    private synchronized List<Block> keep(List<Block> blocks) {
        for (Block block : blocks) {
            Kept<M> before = byFirst.put(block.position(), new Kept<>(block));
            keptEvents += block.events().size()
                    - (before == null ? 0 : before.block.events().size());
        }
        Iterator<Kept<M>> leastUsedFirst = byFirst.values().iterator();
        while (keptEvents > KEPT_EVENTS) {
            keptEvents -= leastUsedFirst.next().block.events().size();
            leastUsedFirst.remove();
        }
        return blocks;
    }
}
