package org.caseledger.service.append;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.CommandEntry;
import org.caseledger.eventlog.Leaf;

/**
 * Takes a draft to the end of each of its commands: seals it on the head, has it placed, and seals what is left behind the winner. For one
 * thread at a time.
 */
final class BlockWriter {
    private final String node;
    private final KnownHead head;
    private final Placement placement;
    private final InstantSource clock;
    private final Duration patience;
    private final LogMetrics metrics;
    private final AppendQueue waiting;
    private final Predecessors predecessors;
    private final Consumer<Block> onStored;
    private final CallerNotifier answers;
    private final FairnessBackoff contention = new FairnessBackoff();

    BlockWriter(
            String node,
            KnownHead head,
            Placement placement,
            InstantSource clock,
            Duration patience,
            LogMetrics metrics,
            AppendQueue waiting,
            Predecessors predecessors,
            Consumer<Block> onStored,
            CallerNotifier answers) {
        this.node = node;
        this.head = head;
        this.placement = placement;
        this.clock = clock;
        this.patience = patience;
        this.metrics = metrics;
        this.waiting = waiting;
        this.predecessors = predecessors;
        this.onStored = onStored;
        this.answers = answers;
    }

    /** What rivalled a command that is not stored waits again when it returns. */
    void write(Draft draft) {
        ConflictingAppends losers = new ConflictingAppends(waiting, predecessors, metrics);
        List<Append> left = draft.members();
        Set<Append> stored = new HashSet<>();
        Runnable answer = () -> {};
        BackOff patienceWithOthers = new BackOff(patience);
        try {
            while (!left.isEmpty()) {
                if (contention.givesWay()) {
                    left = withoutLosers(left, StoredPlaces.in(head.catchUp()), losers);
                    if (left.isEmpty()) {
                        break;
                    }
                }
                Block block = seal(left);
                Placement.Outcome outcome = placement.place(block, left);
                StoredPlaces found = outcome.found();
                switch (outcome.verdict()) {
                    case STORED -> {
                        head.is(block);
                        contention.won();
                        stored.addAll(left);
                        answer = telling(block, left);
                        left = List.of();
                    }
                    case OUTRUN -> {
                        left = withoutLosers(left, StoredPlaces.in(head.readOn(outcome.there())), losers);
                        contention.lost();
                        if (patienceWithOthers.isOver()) {
                            throw new NotStored("other nodes were always quicker", null);
                        }
                    }
                    case CLASHED -> left = withoutLosers(left, found == null ? StoredPlaces.NOTHING : found, losers);
                    case REFUSED -> throw new NotStored("the database refused the block", outcome.cause());
                    case UNKNOWN -> {
                        metrics.unknown(left.size());
                        throw new OutcomeUnknown("whether the block was stored is not known", outcome.cause());
                    }
                }
            }
        } catch (NotStored | OutcomeUnknown e) {
            answer = failing(left, e);
        } catch (RuntimeException e) { // clock or head could not be had: nothing of these is in flight
            answer = failing(left, new NotStored("nothing was tried", e));
        }
        waiting.putBack(settle(draft.rivals(), stored, losers));
        stored.forEach(predecessors::stored);
        answer.run();
    }

    /** Run when those who rivalled them wait again, because they may be behind one of them. */
    private Runnable failing(List<Append> failed, RuntimeException why) {
        head.isUncertain();
        return () -> FailedAppends.tell(failed, why, waiting, predecessors);
    }

    private Block seal(List<Append> appends) {
        List<Leaf> leaves = new ArrayList<>();
        List<CommandEntry> entries = new ArrayList<>();
        for (Append append : appends) {
            CommandKey key = append.key();
            if (key != null) {
                entries.add(new CommandEntry(
                        key.key(),
                        key.fingerprint(),
                        leaves.size(),
                        append.leaves().size()));
            }
            leaves.addAll(append.leaves());
        }
        return Block.seal(head.get(), clock.instant(), node, entries, leaves);
    }

    /** Run when nothing is left that could call a stored command failed. */
    private Runnable telling(Block block, List<Append> stored) {
        return () -> {
            metrics.stored(block);
            onStored.accept(block);
            answers.tell(() -> tell(block.position(), stored));
        };
    }

    private static void tell(long first, List<Append> stored) {
        long position = first;
        for (Append append : stored) {
            append.storedAt(position);
            position += append.leaves().size();
        }
    }

    private List<Append> withoutLosers(List<Append> appends, StoredPlaces found, ConflictingAppends losers) {
        List<Append> left = new ArrayList<>();
        for (Append append : appends) {
            RuntimeException reason = found.against(append);
            if (reason == null) {
                reason = losers.before(append);
            }
            if (reason == null) {
                left.add(append);
            } else {
                losers.add(append, reason);
            }
        }
        losers.tell();
        found.pairs().forEach(predecessors::stored);
        return left;
    }

    /** Before whoever was stored is told, because what is decided then is behind no rival. */
    private static List<Append> settle(List<Draft.Rival> rivals, Set<Append> stored, ConflictingAppends losers) {
        List<Append> again = new ArrayList<>();
        for (Draft.Rival rival : rivals) {
            RuntimeException why = stored.contains(rival.of()) ? rival.verdict() : losers.before(rival.append());
            if (why == null) {
                again.add(rival.append());
            } else {
                losers.add(rival.append(), why);
            }
        }
        losers.tell();
        return again;
    }
}
