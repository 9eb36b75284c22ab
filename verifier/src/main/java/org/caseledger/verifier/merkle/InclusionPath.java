package org.caseledger.verifier.merkle;

import java.util.List;
import java.util.Optional;

/**
 * Siblings from a leaf to the root, RFC 6962 section 2.1.1.
 *
 * @param index of the leaf, from 0
 */
public record InclusionPath(long index, List<HashValue> siblings) {
    public InclusionPath {
        siblings = List.copyOf(siblings);
    }

    /** The root of the tree of this size to which the path leads from the leaf; empty where it is too long or too short for that tree. */
    public Optional<HashValue> rootFrom(HashValue leaf, long size) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long node = index;
        long last = size - 1;
        HashValue hash = leaf;
        for (HashValue sibling : siblings) {
            if (last == 0) {
                return Optional.empty();
            }
            if (node % 2 == 1 || node == last) {
                hash = MerkleHash.node(sibling, hash);
                // At the right edge a node without a sibling is its own parent.
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                hash = MerkleHash.node(hash, sibling);
            }
            node /= 2;
            last /= 2;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }
}
