package org.caseledger.command.eventstore;

import org.caseledger.eventlog.Block;

/** One attempt to store a block; it throws nothing. */
@FunctionalInterface
interface BlockInsert {
    Insertion insert(Block block);
}
