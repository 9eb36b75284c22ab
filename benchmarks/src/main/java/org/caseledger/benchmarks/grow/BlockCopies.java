package org.caseledger.benchmarks.grow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private static final String CENTRE = "Centre";

    private final List<Copy> copies;
    private final LedgerWideEvents ledgerWide;
    private final Map<String, Long> sequences = new HashMap<>();
    private final boolean areShared;
    private final SharedRegisters registers = new SharedRegisters();
    private Head head = Head.EMPTY;

    BlockCopies(CopiesOfCentres centres) {
        this.copies = IntStream.range(0, centres.times())
                .mapToObj(number -> new Copy(number, centres))
                .toList();
        this.ledgerWide = new LedgerWideEvents(centres);
        this.areShared = centres.sharing() > 1;
    }

    void each(Block source, Consumer<Block> sealed) {
        List<Function<Copy, Optional<LogEvent>>> all = new ArrayList<>();
        for (int i = 0; i < source.events().size(); i++) {
            all.add(copied(source.events().get(i), source.position() + i));
        }
        for (Copy copy : copies) {
            List<LogEvent> events = new ArrayList<>();
            int[] before = new int[all.size() + 1];
            for (int i = 0; i < all.size(); i++) {
                all.get(i).apply(copy).map(this::inSequence).ifPresent(events::add);
                before[i + 1] = events.size();
            }
            if (!events.isEmpty()) {
                sealed.accept(
                        seal(source, commands(source, before, copy), areShared ? registers.numbered(events) : events));
            }
        }
    }

    /** What an event of the source is in each copy, if it is in it. */
    private Function<Copy, Optional<LogEvent>> copied(LogEvent event, long position) {
        if (LedgerWideEvents.leaveOut(event)) {
            ledgerWide.leftOut(position);
            return copy -> Optional.empty();
        }
        if (LedgerWideEvents.include(event)) {
            LogEvent grown = ledgerWide.grown(event, position);
            return copy -> copy.isSource() ? Optional.of(grown) : Optional.empty();
        }
        TemplateEvent template = new TemplateEvent(event);
        if (template.isOfCentreAlone()) {
            ledgerWide.ofCentreAlone(position);
        }
        return copy -> template.isIn(copy) ? Optional.of(template.in(copy)) : Optional.empty();
    }

    /** Events of several copies may follow each other in one centre. */
    private LogEvent inSequence(LogEvent event) {
        if (!CENTRE.equals(event.aggregateType())) {
            return event;
        }
        long sequence = sequences.merge(event.aggregate(), 0L, (last, none) -> last + 1);
        return new LogEvent(
                event.id(),
                event.aggregate(),
                event.aggregateType(),
                sequence,
                event.time(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metaData(),
                event.sealed());
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
