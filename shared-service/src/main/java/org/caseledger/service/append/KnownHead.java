package org.caseledger.service.append;

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

    /** What others have stored meanwhile, and goes on behind it. */
    List<Block> catchUp() {
        long next = get().position() + 1;
        List<Block> others = patiently(() -> reader.window(next, Block.MAX_EVENTS));
        return others.isEmpty() ? others : readOn(others);
    }

    /**
     * Goes on behind whoever was quicker.
     *
     * @param others the first blocks behind the old head
     * @return all of them
     */
    List<Block> readOn(List<Block> others) {
        List<Block> all = new ArrayList<>(others);
        long next = last(all).next();
        boolean perhapsMore = next - all.get(0).position() >= Block.MAX_EVENTS;
        while (perhapsMore) {
            long from = next;
            all.addAll(patiently(() -> reader.window(from, Block.MAX_EVENTS)));
            next = last(all).next();
            perhapsMore = next > from;
        }
        is(last(all));
        return all;
    }

    private static Block last(List<Block> blocks) {
        return blocks.get(blocks.size() - 1);
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
