package org.caseledger.query.tree;

import java.util.List;
import org.caseledger.eventlog.Hash;
import org.caseledger.tree.MerkleTree;

/**
 * That the log only grew, as RFC 6962 proves it. Hashes in hexadecimal digits.
 *
 * @param from size of the smaller tree
 * @param to size of the larger tree, which begins with the smaller one
 */
record ConsistencyProof(long from, String fromRoot, long to, String toRoot, List<String> path) {
    ConsistencyProof {
        path = List.copyOf(path);
    }

    static ConsistencyProof of(MerkleTree smaller, MerkleTree larger) {
        return new ConsistencyProof(
                smaller.size(),
                smaller.root().toString(),
                larger.size(),
                larger.root().toString(),
                larger.consistency(smaller.size()).stream().map(Hash::toString).toList());
    }
}
