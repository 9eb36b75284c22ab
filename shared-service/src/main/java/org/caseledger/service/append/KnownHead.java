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
 * catches a head that is too low and never one that is too high. Read again also after a while: others may have stored for weeks, and all
 * of that would have to be read behind a head that is so low.
 */
final class KnownHead {
    static final Duration KEPT = Duration.ofSeconds(5);

    private final LogReader reader;
    private final Duration patience;
    private final Duration kept;
    private @Nullable Head head;
    private long since;

    /** @param kept so long it is believed that nobody else has stored much */
    KnownHead(LogReader reader, Duration patience, Duration kept) {
        this.reader = reader;
        this.patience = patience;
        this.kept = kept;
    }

    /** @throws MongoException where it cannot be read in time */
    Head get() {
        Head known = head;
        if (known == null || System.nanoTime() - since > kept.toNanos()) {
            known = patiently(reader::head);
            is(known);
        }
        return known;
    }

    void is(Block newest) {
        is(newest.asHead());
    }

    private void is(Head newest) {
        head = newest;
        since = System.nanoTime();
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
