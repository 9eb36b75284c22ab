package org.caseledger.command.folds;

import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogReader;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a log was read: always the end of a block.
 *
 * @param position of the last event that was read; -1 before the first
 * @param hash of the block that holds it; absent before the first
 */
public record LogPlace(long position, @Nullable Hash hash) {
    public static final LogPlace BEGINNING = new LogPlace(-1, null);

    /** Field of a document that says how far it is. */
    public static final String POSITION = "position";

    private static final String HASH = "hash";

    static LogPlace after(Block block) {
        return new LogPlace(block.lastPosition(), block.hash());
    }

    /** Whether this log holds that block: one restored from an older copy, or another one, does not. */
    public boolean isIn(LogReader log) {
        return position < 0
                || log.holding(position)
                        .filter(block -> block.lastPosition() == position && Objects.equals(hash, block.hash()))
                        .isPresent();
    }

    public Document writtenTo(Document document) {
        document.append(POSITION, position);
        return hash == null ? document : document.append(HASH, new Binary(hash.bytes()));
    }

    public static LogPlace in(Document document) {
        Binary hash = document.get(HASH, Binary.class);
        return new LogPlace(document.getLong(POSITION), hash == null ? null : Hash.of(hash.getData()));
    }
}
