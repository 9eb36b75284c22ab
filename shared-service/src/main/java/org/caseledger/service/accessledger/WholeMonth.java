package org.caseledger.service.accessledger;

import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.eventlog.Verification;
import org.caseledger.tree.GrowingTree;
import org.caseledger.tree.TreeHead;

/**
 * A month of the access ledger that was walked from its first block to its last.
 *
 * @param block hash of the last one, which says more than the tree: when a look was stored is in no leaf
 */
public record WholeMonth(TreeHead tree, Hash block) {
    /** @throws BrokenLog where a block was changed, removed, inserted or reordered */
    public static WholeMonth of(LogCollection month) {
        GrowingTree tree = new GrowingTree();
        Verification chain = LogVerifier.ofLooks(month)
                .verify(block ->
                        block.events().forEach(event -> tree.add(Leaf.of(event).hash())));
        BrokenLog broken = chain.broken();
        if (broken != null) {
            throw broken;
        }
        return new WholeMonth(tree.head(), chain.head().hash());
    }
}
