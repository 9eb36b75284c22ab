package org.caseledger.query.tree;

import java.util.List;
import org.caseledger.eventlog.Hash;
import org.caseledger.tree.MerkleTree;

/**
 * That an event is in the log, as RFC 6962 proves it. Hashes in hexadecimal digits.
 *
 * @param position of the event
 * @param leaf of it, as the feed has it
 * @param size how many leaves the tree has
 * @param path siblings from the leaf to the root
 */
record InclusionProof(long position, String leaf, long size, String root, List<String> path) {
    InclusionProof {
        path = List.copyOf(path);
    }

    static InclusionProof of(long position, Hash leaf, MerkleTree tree) {
        return new InclusionProof(
                position,
                leaf.toString(),
                tree.size(),
                tree.root().toString(),
                tree.inclusion(position).stream().map(Hash::toString).toList());
    }
}
