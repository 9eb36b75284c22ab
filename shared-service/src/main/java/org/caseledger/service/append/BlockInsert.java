package org.caseledger.service.append;

import org.caseledger.eventlog.Block;

/** One attempt to store a block; it throws nothing. */
@FunctionalInterface
public interface BlockInsert {
    Insertion insert(Block block);
}
