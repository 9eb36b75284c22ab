package org.caseledger.local.log;

import java.util.List;
import java.util.function.Supplier;
import org.caseledger.eventlog.Hash;
import org.caseledger.tree.GrowingTree;
import org.caseledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/** Whether the first events of a log are those that were signed. The chain alone cannot show that all of it was rewritten: this does. */
public final class ExpectedTree {
    private final TreeHead expected;
    private final GrowingTree tree = new GrowingTree();

    /** @param signed absent where nothing is compared */
    public ExpectedTree(@Nullable SignedCheckpoint signed) {
        this.expected = signed == null ? TreeHead.EMPTY : signed.checkpoint().head();
    }

    /** @param next leaf of the log, which is not computed where it was not signed */
    public void see(Supplier<Hash> next) {
        if (tree.size() < expected.size()) {
            tree.add(next.get());
        }
    }

    public List<String> faults() {
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
