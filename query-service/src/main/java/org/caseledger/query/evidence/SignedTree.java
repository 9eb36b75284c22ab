package org.caseledger.query.evidence;

import org.caseledger.query.checkpoint.PublishedCheckpoint;
import org.caseledger.tree.MerkleTree;

/**
 * A signed checkpoint, and the tree that it signs.
 */
record SignedTree(PublishedCheckpoint checkpoint, MerkleTree tree) {
    long size() {
        return checkpoint.head().size();
    }
}
