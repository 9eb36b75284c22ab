package org.caseledger.tree;

import java.nio.file.Path;

/**
 * Where the key of a log is.
 *
 * @param key the secret one
 */
public record LogKeyFiles(Path key) {

    /** What was signed with it. */
    public Path signed() {
        return beside(".signed");
    }

    /** What checks its signatures, to be handed to whoever checks. */
    public Path checks() {
        return beside(".pub");
    }

    private Path beside(String suffix) {
        return key.resolveSibling(key.getFileName() + suffix);
    }
}
