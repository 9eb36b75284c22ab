package org.caseledger.benchmarks.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command is about to be appended; written before it is.
 *
 * @param op number of the command, unique for its writer; sending the same again is another op
 * @param key 32 hexadecimal digits, absent for a command without one
 * @param fingerprint likewise; absent exactly where the key is
 */
public record Sent(
        String writer,
        long op,
        @Nullable String key,
        @Nullable String fingerprint,
        List<SentEvent> events) implements HistoryLine {
    public Sent {
        events = List.copyOf(events);
    }
}
