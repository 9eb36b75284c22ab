package org.caseledger.service.append;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BlockSize;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.jspecify.annotations.Nullable;

/** The events of one command on their way into a block, hashed by the thread that waits for them. */
public final class Append {
    private final List<LogEvent> events;
    private final List<Leaf> leaves;
    private final @Nullable CommandKey key;
    private final boolean forwarded;
    private final long bytes;
    private final Set<String> aggregates = new HashSet<>();
    private final long since = System.nanoTime();
    private final CompletableFuture<Long> first = new CompletableFuture<>();

    /**
     * @throws CommandTooLarge where no block could take it
     * @throws AppendConflict where two of its events take one place or one id
     */
    public Append(List<LogEvent> events, @Nullable CommandKey key) {
        this(events, key, false);
    }

    private Append(List<LogEvent> events, @Nullable CommandKey key, boolean forwarded) {
        this.events = events;
        this.key = key;
        this.forwarded = forwarded;
        bytes = events.stream().mapToLong(BlockSize::of).sum() + (key == null ? 0 : BlockSize.COMMAND_ENTRY);
        if (events.size() > Block.MAX_EVENTS || BlockSize.EMPTY_BLOCK + bytes > Block.MAX_BYTES) {
            throw new CommandTooLarge(events.size(), bytes);
        }
        Set<Object> places = new HashSet<>();
        for (LogEvent event : events) {
            aggregates.add(event.aggregate());
            if (!places.add(AggregateSequence.of(event)) || !places.add(event.id())) {
                throw new AppendConflict(event);
            }
        }
        leaves = events.stream().map(Leaf::of).toList();
    }

    /** Of another process, which has decided it on stored events alone. */
    public static Append forwarded(List<LogEvent> events, @Nullable CommandKey key) {
        return new Append(events, key, true);
    }

    /** Whether it is behind nothing of this process, and nothing of this process behind it. */
    boolean isForwarded() {
        return forwarded;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    public List<LogEvent> events() {
        return events;
    }

    @Nullable
    public CommandKey key() {
        return key;
    }

    @Nullable
    ByteBuffer keyBytes() {
        return key == null ? null : ByteBuffer.wrap(key.key());
    }

    long bytes() {
        return bytes;
    }

    public Set<String> aggregates() {
        return aggregates;
    }

    /** {@link System#nanoTime} of its arrival. */
    long since() {
        return since;
    }

    /** Completed with the position of its first event, or with why there is none. */
    CompletableFuture<Long> first() {
        return first;
    }

    void storedAt(long position) {
        first.complete(position);
    }

    void failed(RuntimeException why) {
        first.completeExceptionally(why);
    }

    /** An event on one of these aggregates, if it has one. */
    @Nullable
    LogEvent on(Set<String> others) {
        for (LogEvent event : events) {
            if (others.contains(event.aggregate())) {
                return event;
            }
        }
        return null;
    }
}
