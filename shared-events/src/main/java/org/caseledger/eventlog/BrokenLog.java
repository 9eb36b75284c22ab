package org.caseledger.eventlog;

/** The log is not what its own hashes and positions say; names the block and what is wrong with it. */
public class BrokenLog extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long position;

    public BrokenLog(long position, String message) {
        super("block " + position + ": " + message);
        this.position = position;
    }

    /** Position of the first broken block. */
    public long position() {
        return position;
    }
}
