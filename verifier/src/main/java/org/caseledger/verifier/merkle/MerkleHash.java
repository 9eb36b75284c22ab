package org.caseledger.verifier.merkle;

/** Hashes of a tree, RFC 6962 section 2.1: other first bytes for a leaf and a node, so that none can pass for the other. */
public final class MerkleHash {
    /** Of a tree without a leaf. */
    public static final HashValue OF_NOTHING = HashValue.over();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleHash() {}

    public static HashValue leaf(byte[] entry) {
        return HashValue.over(LEAF, entry);
    }

    public static HashValue node(HashValue left, HashValue right) {
        return HashValue.over(NODE, left.bytes(), right.bytes());
    }
}
