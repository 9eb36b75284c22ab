package org.caseledger.command.eventstore;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.LogReader;
import org.jspecify.annotations.Nullable;

/**
 * Where the next block goes. Kept in memory after each stored block; read again after anything uncertain, because a unique {@code _id}
 * catches a head that is too low and never one that is too high.
 */
final class KnownHead {
    private final LogReader reader;
    private final Duration patience;
    private @Nullable Head head;

    KnownHead(LogReader reader, Duration patience) {
        this.reader = reader;
        this.patience = patience;
    }

    /** @throws MongoException where it cannot be read in time */
    Head get() {
        Head known = head;
        if (known == null) {
            known = patiently(reader::head);
            head = known;
        }
        return known;
    }

    void is(Block newest) {
        head = newest.asHead();
    }

    void isUncertain() {
        head = null;
    }

    /** Goes on behind whoever was quicker. @return the blocks from this position on, the last of which is the head now */
    List<Block> readOn(long position) {
        List<Block> others = new ArrayList<>();
        List<Block> more = patiently(() -> reader.from(position, Block.MAX_EVENTS));
        while (!more.isEmpty()) {
            others.addAll(more);
            long next = more.get(more.size() - 1).next();
            more = patiently(() -> reader.from(next, Block.MAX_EVENTS));
        }
        if (others.isEmpty()) {
            isUncertain();
        } else {
            is(others.get(others.size() - 1));
        }
        return others;
    }

    private <T> T patiently(Supplier<T> read) {
        BackOff backOff = new BackOff(patience);
        while (true) {
            try {
                return read.get();
            } catch (MongoException e) {
                if (backOff.isOver() || !backOff.pause()) {
                    throw e;
                }
            }
        }
    }
}
