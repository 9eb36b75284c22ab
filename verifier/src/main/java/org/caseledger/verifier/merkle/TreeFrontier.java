package org.caseledger.verifier.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The right edge of a tree that grows leaf by leaf: roots of perfect trees, one for each bit of the size. */
public final class TreeFrontier {
    private final Deque<HashValue> perfect = new ArrayDeque<>();
    private long size;

    public void add(HashValue leaf) {
        HashValue hash = leaf;
        for (long carried = size; carried % 2 == 1; carried /= 2) {
            hash = MerkleHash.node(perfect.pop(), hash);
        }
        perfect.push(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public HashValue root() {
        if (perfect.isEmpty()) {
            return MerkleHash.OF_NOTHING;
        }
        Iterator<HashValue> fromSmallest = perfect.iterator();
        HashValue root = fromSmallest.next();
        while (fromSmallest.hasNext()) {
            root = MerkleHash.node(fromSmallest.next(), root);
        }
        return root;
    }
}
