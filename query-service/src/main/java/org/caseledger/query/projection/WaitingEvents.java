package org.caseledger.query.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.caseledger.eventlog.PackedEvents;
import org.caseledger.eventlog.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Events in memory that wait until all of them are there which change one document. Each document is in one of {@value #PARTS} parts, by its id, and an event waits in the part of each
 * document that it changes. What does not fit is let go of from the last part on.
 */
final class WaitingEvents {
    static final int PARTS = 1024;

    private final List<@Nullable PackedEvents> parts = new ArrayList<>(Collections.nCopies(PARTS, null));
    private final int first;
    private int end = PARTS;
    private long bytes;

    /** @param first of the parts whose events wait here; those of the ones before do not */
    WaitingEvents(int first) {
        this.first = first;
    }

    static int partOf(String id) {
        int spread = id.hashCode() * 0x9E3779B9; // ids of a kind differ in their last letters
        return spread >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PARTS));
    }

    void add(int part, RecordedEvent event) {
        if (part < first || part >= end) {
            return;
        }
        PackedEvents waiting = parts.get(part);
        if (waiting == null) {
            waiting = new PackedEvents();
            parts.set(part, waiting);
        }
        long before = waiting.bytes();
        waiting.add(event);
        bytes += waiting.bytes() - before;
    }

    /** Lets go of the last quarter of the parts, again and again until it takes no more than this or is one part. */
    void shrinkTo(long mostBytes) {
        while (bytes > mostBytes && end - first > 1) {
            int left = Math.max(1, (end - first) * 3 / 4);
            while (end > first + left) {
                end--;
                bytes -= bytes(end);
                parts.set(end, null);
            }
        }
    }

    private long bytes(int part) {
        PackedEvents waiting = parts.get(part);
        return waiting == null ? 0 : waiting.bytes();
    }

    /** Of the first part that was let go of; {@link #PARTS} where all are here. */
    int end() {
        return end;
    }

    /** In the order in which they came; they do not wait any more. */
    void take(int part, Consumer<RecordedEvent> each) {
        PackedEvents waiting = parts.set(part, null);
        if (waiting != null) {
            waiting.forEach(each);
        }
    }
}
