package org.caseledger.eventlog;

import java.time.Instant;
import java.util.List;

/**
 * Events sealed and stored together: one document of the log.
 *
 * @param position of its first event; {@code _id} of the document
 * @param sealedAt when it was recorded, in milliseconds; never before the previous block's
 * @param node that sealed it
 * @param format version of the wire format, 1
 * @param prev hash of the block before
 */
public record Block(
        long position,
        Instant sealedAt,
        String node,
        int format,
        Hash prev,
        Hash hash,
        List<CommandEntry> commands,
        List<LogEvent> events) {

    public Block {
        commands = List.copyOf(commands);
        events = List.copyOf(events);
    }

    /** Position of the next block. */
    public long next() {
        return position + events.size();
    }

    /** Position of its last event. */
    public long lastPosition() {
        return next() - 1;
    }
}
