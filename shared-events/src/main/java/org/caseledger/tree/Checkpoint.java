package org.caseledger.tree;

import java.util.Base64;

/**
 * What a log says of itself, as C2SP {@code tlog-checkpoint} writes it.
 *
 * @param origin name of the log, the same for ever, and of the key that signs it
 */
public record Checkpoint(String origin, TreeHead head) {

    /** Three lines. */
    public String text() {
        return origin + "\n" + head.size() + "\n"
                + Base64.getEncoder().encodeToString(head.root().bytes()) + "\n";
    }
}
