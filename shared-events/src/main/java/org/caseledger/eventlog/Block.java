package org.caseledger.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Events sealed and stored together: one document of the log.
 *
 * @param position of its first event; {@code _id} of the document
 * @param sealedAt when it was recorded, in milliseconds; never before the previous block's
 * @param node that sealed it
 * @param format version of the wire format, 1
 * @param prev hash of the block before
 * @param hash of this block, see {@link BlockHash}
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

    public static final int FORMAT = 1;

    /** A block of more would make readers wait for it and the server's document limit come near. */
    public static final int MAX_EVENTS = 256;

    /** Of BSON, counted by {@link BlockSize}; a sixteenth of the server's limit. */
    public static final int MAX_BYTES = 1 << 20;

    public Block {
        commands = List.copyOf(commands);
        events = List.copyOf(events);
    }

    /**
     * Gives events their place: right after this head, recorded at the clock's time but never before the head or the newest of the
     * events.
     *
     * @param commands of the keyed commands among them; none is fine
     */
    public static Block seal(Head on, Instant clock, String node, List<CommandEntry> commands, List<Leaf> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a block has events");
        }
        Instant sealedAt = latest(on.sealedAt(), clock);
        for (Leaf leaf : leaves) {
            sealedAt = latest(sealedAt, leaf.event().time());
        }
        Block open = new Block(
                on.position() + 1,
                sealedAt.truncatedTo(ChronoUnit.MILLIS),
                node,
                FORMAT,
                on.hash(),
                Hash.ZERO,
                commands.isEmpty() ? List.of(CommandEntry.none()) : commands,
                leaves.stream().map(Leaf::event).toList());
        return open.withHash(BlockHash.of(open, BlockHash.leaves(leaves)));
    }

    /** Position of the next block. */
    public long next() {
        return position + events.size();
    }

    /** Position of its last event. */
    public long lastPosition() {
        return next() - 1;
    }

    /** Its events, each with its place. */
    public List<RecordedEvent> recorded() {
        List<RecordedEvent> recorded = new ArrayList<>(events.size());
        for (LogEvent event : events) {
            recorded.add(new RecordedEvent(position, position + recorded.size(), sealedAt, event));
        }
        return recorded;
    }

    /** The head of the log whose newest block this is. */
    public Head asHead() {
        return new Head(lastPosition(), sealedAt, hash);
    }

    /** What of it comes after this position, which must be one of its own; its commands still count from the whole block's first event. */
    Block after(long last) {
        int read = Math.toIntExact(last + 1 - position);
        return new Block(last + 1, sealedAt, node, format, prev, hash, commands, events.subList(read, events.size()));
    }

    private Block withHash(Hash sealed) {
        return new Block(position, sealedAt, node, format, prev, sealed, commands, events);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
