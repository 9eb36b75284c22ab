package org.caseledger.local.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.eventlog.Verification;
import org.caseledger.local.log.ExpectedTree;
import org.caseledger.local.log.SignedCheckpoint;
import org.caseledger.local.log.StoredLog;
import org.jspecify.annotations.Nullable;

/** Reads a whole log and looks for faults. */
record LogCheck(StoredLog log) {
    /** Events in one reading. */
    private static final int WINDOW = 5_000;

    /**
     * @param signed with whose events it must begin; absent if nothing is compared
     * @throws org.caseledger.local.log.CommandRefused if it cannot be read
     */
    FoundFaults verify(@Nullable SignedCheckpoint signed) {
        SealedMonths months = new SealedMonths();
        FoundFaults found = log.read(stored -> faultsOf(stored, signed, months));
        return found.and(months.check(log));
    }

    private static FoundFaults faultsOf(LogCollection log, @Nullable SignedCheckpoint signed, SealedMonths months) {
        LogReader reader = new LogReader(log);
        EventIds ids = new EventIds(eventsIn(reader));
        Serials serials = new Serials();
        NamedBlocks named = new NamedBlocks(
                reader, signed == null ? 0 : signed.checkpoint().head().size());
        ExpectedTree tree = new ExpectedTree(signed);
        Verification chain = new LogVerifier(log).verify(block -> {
            ids.see(block);
            serials.see(block);
            named.see(block);
            months.see(block);
            block.events().forEach(event -> tree.see(() -> Leaf.of(event).hash()));
        });
        if (ids.areSuspected()) {
            readAgain(reader, chain.events(), ids);
        }
        return new FoundFaults(
                chain,
                Stream.of(ids.faults(), serials.faults(), named.faults(), tree.faults())
                        .flatMap(List::stream)
                        .toList(),
                named.held(),
                new CheckedMonths(0, 0, 0, List.of()));
    }

    /** So that there is room for their ids. */
    private static long eventsIn(LogReader reader) {
        try {
            return reader.head().position() + 1;
        } catch (BrokenLog e) {
            return 0; // the chain will say so
        }
    }

    /** As far as the chain holds; beyond that blocks may not be readable. */
    private static void readAgain(LogReader reader, long end, EventIds ids) {
        try {
            List<Block> blocks = window(reader, 0, end);
            while (!blocks.isEmpty()) {
                blocks.forEach(ids::tellApart);
                blocks = window(reader, blocks.get(blocks.size() - 1).next(), end);
            }
        } catch (BrokenLog e) {
            // one that lies inside another, as the chain has said
        }
    }

    private static List<Block> window(LogReader reader, long from, long end) {
        return reader.window(from, (int) Math.min(WINDOW, end - from));
    }

    /**
     * What is wrong if it does not hold this head any more.
     *
     * @throws org.caseledger.local.log.CommandRefused if it cannot be read
     */
    Optional<String> missing(ExpectedHead expected) {
        return log.read(stored -> expected.missingIn(new LogReader(stored)));
    }
}
