package org.caseledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.eventlog.Hash;

/** Hashes of a Merkle tree as in RFC 6962: a leaf is {@code SHA-256(00 entry)}, a node {@code SHA-256(01 left right)}. */
public final class TreeHash {
    /** Of the tree without a leaf. */
    public static final Hash EMPTY = Hash.of(digest().digest());

    private static final byte NODE = 1;

    private TreeHash() {}

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = digest();
        digest.update(NODE);
        digest.update(left.bytes());
        return Hash.of(digest.digest(right.bytes()));
    }

    /** Of a perfect tree over so many hashes, a power of two of them. */
    public static Hash root(List<Hash> hashes) {
        List<Hash> level = hashes;
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.get(0);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
