package org.caseledger.verifier.merkle;

import java.util.List;

/**
 * Nodes that prove that a smaller tree is the beginning of a larger one, RFC 6962 section 2.1.2.
 *
 * @param from size of the smaller tree
 * @param to size of the larger one
 */
public record ConsistencyPath(long from, long to, List<HashValue> nodes) {
    public ConsistencyPath {
        nodes = List.copyOf(nodes);
    }

    /** Whether the tree of the first root is the beginning of the tree of the second one. */
    public boolean proves(HashValue smaller, HashValue larger) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return nodes.isEmpty() && smaller.equals(larger);
        }
        if (from == 0) {
            return nodes.isEmpty() && smaller.equals(MerkleHash.OF_NOTHING);
        }
        return leadsToBoth(smaller, larger);
    }

    private boolean leadsToBoth(HashValue smaller, HashValue larger) {
        // The path begins at the largest perfect tree with which the smaller tree ends; where that is the whole smaller
        // tree, it is left out.
        long node = from - 1;
        long last = to - 1;
        while (node % 2 == 1) {
            node /= 2;
            last /= 2;
        }
        boolean isWhole = node == 0;
        if (!isWhole && nodes.isEmpty()) {
            return false;
        }
        HashValue toSmaller = isWhole ? smaller : nodes.get(0);
        HashValue toLarger = toSmaller;
        for (HashValue sibling : nodes.subList(isWhole ? 0 : 1, nodes.size())) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                toSmaller = MerkleHash.node(sibling, toSmaller);
                toLarger = MerkleHash.node(sibling, toLarger);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                toLarger = MerkleHash.node(toLarger, sibling);
            }
            node /= 2;
            last /= 2;
        }
        return last == 0 && toSmaller.equals(smaller) && toLarger.equals(larger);
    }
}
