package org.caseledger.tree;

import java.util.List;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogReader;

/** The tree over the first events of a log that is short enough to be read for it. */
public final class LogRoot {
    private static final int EVENTS_AT_ONCE = 2_000;

    private LogRoot() {}

    /**
     * @param most of so many events, or of all where there are fewer
     * @return with how many there were
     */
    public static TreeHead of(LogReader log, long most) {
        GrowingTree tree = new GrowingTree();
        List<Block> blocks = log.from(0, EVENTS_AT_ONCE);
        while (!blocks.isEmpty() && tree.size() < most) {
            blocks.stream()
                    .flatMap(block -> block.events().stream())
                    .limit(most - tree.size())
                    .forEach(event -> tree.add(Leaf.of(event).hash()));
            blocks = log.from(blocks.get(blocks.size() - 1).next(), EVENTS_AT_ONCE);
        }
        return tree.head();
    }
}
