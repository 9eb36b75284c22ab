package org.caseledger.service.append;

import org.caseledger.eventlog.Block;

/** One command may not be larger than a block; it was refused before anything was tried. */
public class CommandTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandTooLarge(int events, long bytes) {
        super("a command stores at most %d events and %d bytes, this one has %d events and %d bytes"
                .formatted(Block.MAX_EVENTS, Block.MAX_BYTES, events, bytes));
    }
}
