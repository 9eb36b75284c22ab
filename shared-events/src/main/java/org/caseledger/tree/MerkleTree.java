package org.caseledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.caseledger.eventlog.Hash;

/**
 * The tree over the first leaves of a log, as in RFC 6962: its root, and proofs that others check with programs of their own.
 *
 * @param size how many leaves it has
 */
public record MerkleTree(long size, TileHashes hashes) {
    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no " + size + " leaves");
        }
    }

    public Hash root() {
        return size == 0 ? TreeHash.EMPTY : between(0, size);
    }

    /** That a leaf is in the tree: siblings from the leaf to the root. */
    public List<Hash> inclusion(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + leaf);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + largestPowerBelow(to - from);
            if (leaf < middle) {
                path.add(0, between(middle, to));
                to = middle;
            } else {
                path.add(0, between(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /** That a smaller tree is the beginning of this one. */
    public List<Hash> consistency(long smaller) {
        if (smaller < 1 || smaller > size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves does not begin with one of " + smaller);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        boolean isRootOfSmaller = true;
        while (to != smaller) {
            long middle = from + largestPowerBelow(to - from);
            if (smaller <= middle) {
                path.add(0, between(middle, to));
                to = middle;
            } else {
                path.add(0, between(from, middle));
                from = middle;
                isRootOfSmaller = false;
            }
        }
        if (!isRootOfSmaller) {
            path.add(0, between(from, to));
        }
        return path;
    }

    private Hash between(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1 && from % leaves == 0) {
            int height = Long.numberOfTrailingZeros(leaves);
            return perfect(height, from >> height);
        }
        long middle = from + largestPowerBelow(leaves);
        return TreeHash.node(between(from, middle), between(middle, to));
    }

    /** Of {@code 2^height} leaves: the root over hashes of the highest level of tiles that is not above it. */
    private Hash perfect(int height, long index) {
        int level = height / Tile.HEIGHT;
        int hashesOfLevel = 1 << height % Tile.HEIGHT;
        long first = index * hashesOfLevel;
        return TreeHash.root(LongStream.range(first, first + hashesOfLevel)
                .mapToObj(place -> hashes.at(level, place))
                .toList());
    }

    private static long largestPowerBelow(long n) {
        return Long.highestOneBit(n - 1);
    }
}
