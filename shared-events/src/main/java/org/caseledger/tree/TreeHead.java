package org.caseledger.tree;

import org.caseledger.eventlog.Hash;

/**
 * How large a tree is, and so what is in it.
 *
 * @param size how many leaves it has
 */
public record TreeHead(long size, Hash root) {
    public static final TreeHead EMPTY = new TreeHead(0, TreeHash.EMPTY);
}
