package org.caseledger.query.evidence;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.eventlog.Hash;
import org.caseledger.tree.MerkleTree;

/** Proofs as they are written: hashes in Base64, a line each. */
final class ProofText {
    private ProofText() {}

    /**
     * That an entry is in a signed tree, as C2SP {@code tlog-proof} has it.
     *
     * @param note that signs the tree
     */
    static String ofInclusion(long position, MerkleTree tree, String note) {
        return "c2sp.org/tlog-proof@v1\nindex " + position + "\n" + lines(tree.inclusion(position)) + "\n" + note;
    }

    /** That a tree begins with a smaller one, as RFC 6962 proves it. */
    static String ofConsistency(long smaller, MerkleTree tree) {
        return "from " + smaller + "\nto " + tree.size() + "\n" + lines(tree.consistency(smaller));
    }

    private static String lines(List<Hash> hashes) {
        return hashes.stream()
                .map(hash -> Base64.getEncoder().encodeToString(hash.bytes()) + "\n")
                .collect(Collectors.joining());
    }
}
