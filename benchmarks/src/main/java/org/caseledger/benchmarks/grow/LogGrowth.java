package org.caseledger.benchmarks.grow;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.bson.codecs.configuration.CodecRegistries;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BlockCodec;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;

/** Reads one log block by block and writes another with N times its cases; holds a few blocks of each. */
final class LogGrowth {
    /** Read at once. */
    private static final int WINDOW = 4096;

    /** About seven megabytes of events: a round trip and a flush of the journal cost little beside it. */
    private static final int EVENTS_AT_ONCE = 10_000;

    private static final Duration TOLD_EVERY = Duration.ofSeconds(5);
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final LedgerDatabase source;
    private final LedgerDatabase target;
    private final Consumer<String> progress;

    private final CopiesOfCentres centres;
    private final BlockCopies copies;
    private final List<Block> gathered = new ArrayList<>();
    private final long began = System.nanoTime();
    private long told = began;
    private long blocks;
    private int gatheredEvents;

    LogGrowth(LedgerDatabase source, LedgerDatabase target, int times, Consumer<String> progress) {
        this.source = source;
        this.target = target;
        this.progress = progress;
        this.centres = new CopiesOfCentres(times, Math.max(1, source.highestCentreNumber()));
        this.copies = new BlockCopies(centres);
    }

    /**
     * @return in words, what was written
     * @throws GrowRefused where the source has no log that can be grown, or the target is not empty
     */
    String run() {
        LogReader reader = new LogReader(source.log());
        Head end = reader.head();
        refuseUnfit(end);
        if (centres.sharing() > 1) {
            progress.accept(
                    "up to " + centres.sharing() + " copies share a centre: there are no more codes for centres");
        }
        target.log().prepare();
        target.database()
                .getCollection(LogCollection.NAME)
                .dropIndexes(); // kept up, they take most of the time beyond ten million events
        MongoCollection<Block> written = target.database()
                .getCollection(LogCollection.NAME, Block.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new BlockCodec()),
                        target.database().getCodecRegistry()));
        Head read = Head.EMPTY;
        while (read.position() < end.position()) {
            List<Block> window = reader.window(read.position() + 1, WINDOW);
            if (window.isEmpty()) {
                throw broken(read);
            }
            for (Block block : window) {
                if (block.position() != read.position() + 1 || !block.prev().equals(read.hash())) {
                    throw broken(read);
                }
                copies.each(block, copy -> gather(copy, written));
                read = block.asHead();
            }
            tell(read.position(), end.position());
        }
        write(written);
        progress.accept("indexes are made");
        target.log().prepare();
        return String.format(
                Locale.ROOT,
                "%,d events in %,d blocks, %.1f seconds; head %d:%s",
                copies.head().position() + 1,
                blocks,
                seconds(),
                copies.head().position(),
                copies.head().hash());
    }

    private void refuseUnfit(Head end) {
        if (end.position() < 0) {
            throw new GrowRefused("--from has no events in collection "
                    + source.database().getName() + "." + LogCollection.NAME + "; name the database of a ledger");
        }
        target.filledCollection().ifPresent(name -> {
            throw new GrowRefused("--to is not empty, there is something in collection "
                    + target.database().getName() + "." + name + "; name a new database, or drop this one");
        });
    }

    private static GrowRefused broken(Head read) {
        return new GrowRefused("the source is broken at position " + (read.position() + 1) + "; ./run verify says how");
    }

    private void gather(Block block, MongoCollection<Block> written) {
        gathered.add(block);
        gatheredEvents += block.events().size();
        if (gatheredEvents >= EVENTS_AT_ONCE) {
            write(written);
        }
    }

    private void write(MongoCollection<Block> written) {
        if (!gathered.isEmpty()) {
            written.insertMany(gathered, UNORDERED);
            blocks += gathered.size();
            gathered.clear();
            gatheredEvents = 0;
        }
    }

    private void tell(long position, long end) {
        long now = System.nanoTime();
        if (now - told >= TOLD_EVERY.toNanos()) {
            told = now;
            long events = copies.head().position() + 1;
            progress.accept(String.format(
                    Locale.ROOT,
                    "%,d events written, %d %% of the source read, %,.0f events/s",
                    events,
                    100 * (position + 1) / (end + 1),
                    events / seconds()));
        }
    }

    private double seconds() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }
}
