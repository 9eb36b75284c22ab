package org.caseledger.benchmarks.grow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BlockSize;
import org.caseledger.eventlog.CommandEntry;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;

/**
 * Seals N blocks for each block of the source, one a copy, right after each other and at the same time: what was stored together stays
 * together, and the order within an aggregate is that of the source. The same source gives the same blocks, bit by bit.
 */
final class BlockCopies {
    private final List<Copy> copies;
    private final LedgerWideEvents ledgerWide;
    private Head head = Head.EMPTY;

    BlockCopies(int times) {
        this.copies = IntStream.range(0, times)
                .mapToObj(number -> new Copy(number, times))
                .toList();
        this.ledgerWide = new LedgerWideEvents(times);
    }

    void each(Block source, Consumer<Block> sealed) {
        List<LogEvent> first = new ArrayList<>(source.events().size());
        List<TemplateEvent> copied = new ArrayList<>(source.events().size());
        int[] firstBefore = new int[source.events().size() + 1];
        int[] copiedBefore = new int[source.events().size() + 1];
        for (int i = 0; i < source.events().size(); i++) {
            LogEvent event = source.events().get(i);
            long position = source.position() + i;
            if (LedgerWideEvents.leaveOut(event)) {
                ledgerWide.leftOut(position);
            } else if (LedgerWideEvents.include(event)) {
                first.add(ledgerWide.grown(event, position));
            } else {
                first.add(event);
                copied.add(new TemplateEvent(event));
            }
            firstBefore[i + 1] = first.size();
            copiedBefore[i + 1] = copied.size();
        }
        for (Copy copy : copies) {
            List<LogEvent> events = copy.isSource()
                    ? first
                    : copied.stream().map(event -> event.in(copy)).toList();
            if (!events.isEmpty()) {
                int[] before = copy.isSource() ? firstBefore : copiedBefore;
                sealed.accept(seal(source, commands(source, before, copy), events));
            }
        }
    }

    Head head() {
        return head;
    }

    private Block seal(Block source, List<CommandEntry> commands, List<LogEvent> events) {
        int bytes = BlockSize.EMPTY_BLOCK
                + commands.size() * BlockSize.COMMAND_ENTRY
                + events.stream().mapToInt(BlockSize::of).sum();
        if (bytes > Block.MAX_BYTES) { // names of staff are a little longer in a copy
            throw new GrowRefused("block " + source.position()
                    + " of the source is so full that a copy of it would be larger than " + Block.MAX_BYTES + " bytes");
        }
        Block block = Block.seal(
                head,
                source.sealedAt(),
                source.node(),
                commands,
                events.stream().map(Leaf::of).toList());
        head = block.asHead();
        return block;
    }

    /** Never none, for which a random one would be put in: an entry of no events says that no command came with a key. */
    private static List<CommandEntry> commands(Block source, int[] before, Copy copy) {
        List<CommandEntry> all = source.commands().stream()
                .map(entry -> entry(entry, before, copy))
                .toList();
        List<CommandEntry> keyed =
                all.stream().filter(entry -> entry.count() > 0).toList();
        return keyed.isEmpty()
                ? List.of(new CommandEntry(all.get(0).key(), new byte[CommandEntry.LENGTH], 0, 0))
                : keyed;
    }

    private static CommandEntry entry(CommandEntry entry, int[] before, Copy copy) {
        int first = before[entry.first()];
        return new CommandEntry(
                copy.key(entry.key()), entry.fingerprint(), first, before[entry.first() + entry.count()] - first);
    }
}
