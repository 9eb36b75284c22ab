package org.caseledger.benchmarks.history;

import java.util.List;
import java.util.UUID;

/**
 * A reader was given a block, or what was left of it after the place where it resumed; written before the reader moves on.
 *
 * @param position of the first event it was given
 * @param hash of the whole block, 64 hexadecimal digits
 * @param ids of the events it was given
 */
public record SawBlock(String reader, long position, String hash, List<UUID> ids) implements HistoryLine {
    public SawBlock {
        ids = List.copyOf(ids);
    }

    /** Position of the last event it was given. */
    long last() {
        return position + ids.size() - 1;
    }
}
