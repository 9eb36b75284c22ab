package org.caseledger.command.eventlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.CommandEntry;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.RecordedEvent;

/** What the log should hold: blocks of one to five events of a few aggregates, sealed some milliseconds apart, often none. */
final class Chain {
    static final int AGGREGATES = 7;

    private final Random random;
    private final long[] sequences = new long[AGGREGATES];
    final List<Block> blocks = new ArrayList<>();
    private Head head = Head.EMPTY;
    private Instant clock = Instant.parse("2023-04-01T00:00:00Z");

    Chain(long seed) {
        random = new Random(seed);
    }

    static String aggregate(int number) {
        return "aggregate-" + number;
    }

    /** Makes the next block and stores it. */
    Block append(LogCollection log) {
        Block block = seal();
        log.store(block);
        return block;
    }

    void append(LogCollection log, int count) {
        for (int i = 0; i < count; i++) {
            append(log);
        }
    }

    Block seal() {
        clock = clock.plusMillis(random.nextInt(3));
        List<Leaf> leaves = IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(i -> Leaf.of(event()))
                .toList();
        byte[] key = new byte[CommandEntry.LENGTH];
        random.nextBytes(key);
        List<CommandEntry> commands =
                random.nextBoolean() ? List.of() : List.of(new CommandEntry(key, key, 0, leaves.size()));
        Block block = Block.seal(head, clock, "node", commands, leaves);
        head = block.asHead();
        blocks.add(block);
        return block;
    }

    Head head() {
        return head;
    }

    List<RecordedEvent> recorded() {
        List<RecordedEvent> all = new ArrayList<>();
        for (Block block : blocks) {
            for (LogEvent event : block.events()) {
                all.add(new RecordedEvent(block.position(), all.size(), block.sealedAt(), event));
            }
        }
        return all;
    }

    List<RecordedEvent> recorded(String aggregate, long fromSequence) {
        return recorded().stream()
                .filter(recorded -> recorded.event().aggregate().equals(aggregate)
                        && recorded.event().sequence() >= fromSequence)
                .toList();
    }

    private LogEvent event() {
        int number = random.nextInt(AGGREGATES);
        UUID id = new UUID(random.nextLong(), random.nextLong());
        byte[] payload = ("{\"n\":" + random.nextInt(1000) + "}").getBytes(StandardCharsets.UTF_8);
        return new LogEvent(
                id,
                aggregate(number),
                "Case",
                sequences[number]++,
                clock,
                "CaseClassified",
                "1",
                payload,
                "{}".getBytes(StandardCharsets.UTF_8),
                random.nextBoolean() ? payload : new byte[0]);
    }
}
