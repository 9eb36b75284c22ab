package org.caseledger.local.verify;

import java.util.List;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.tree.GrowingTree;
import org.caseledger.tree.TreeHead;

/** Whether the first events of a log are those that were signed. The chain alone cannot show that all of it was rewritten: this does. */
final class ExpectedTree {
    private final TreeHead expected;
    private final GrowingTree tree = new GrowingTree();

    /** @param expected of no leaves where nothing is compared */
    ExpectedTree(TreeHead expected) {
        this.expected = expected;
    }

    /** Block after block. */
    void see(Block block) {
        for (LogEvent event : block.events()) {
            if (tree.size() < expected.size()) {
                tree.add(Leaf.of(event).hash());
            }
        }
    }

    List<String> faults() {
        if (tree.size() < expected.size()) {
            return List.of("the log has %d intact events, but %d were signed: its end is missing"
                    .formatted(tree.size(), expected.size()));
        }
        return tree.head().equals(expected)
                ? List.of()
                : List.of(
                        "the first %d events are not those that were signed: the log was rewritten, or the checkpoint is that of another log"
                                .formatted(expected.size()));
    }
}
