package org.caseledger.tree;

import org.caseledger.eventlog.Hash;

/** Gives hashes of tiles. */
@FunctionalInterface
public interface TileHashes {
    /** @param place in the level, from 0; the tree has it */
    Hash at(int level, long place);
}
