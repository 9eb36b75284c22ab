package org.caseledger.command.eventstore;

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
import org.caseledger.eventlog.LogEvent;
import org.jspecify.annotations.Nullable;

/** Takes a draft to the end of each of its commands: seals it on the head, has it placed, and seals what is left behind the winner. */
final class BlockWriter {
    private final String node;
    private final KnownHead head;
    private final Placement placement;
    private final InstantSource clock;
    private final Duration patience;
    private final LogMetrics metrics;
    private final Contention contention = new Contention();

    BlockWriter(
            String node,
            KnownHead head,
            Placement placement,
            InstantSource clock,
            Duration patience,
            LogMetrics metrics) {
        this.node = node;
        this.head = head;
        this.placement = placement;
        this.clock = clock;
        this.patience = patience;
        this.metrics = metrics;
    }

    /**
     * @param lost told of aggregates on which a command just lost: whatever was decided behind it is void
     * @return commands to be tried again, because what they rivalled was not stored
     */
    List<Append> write(Draft draft, Consumer<Set<String>> lost) {
        List<Append> left = draft.members();
        Set<Append> stored = new HashSet<>();
        Set<String> lostHere = new HashSet<>();
        Consumer<Set<String>> lose = lost.andThen(lostHere::addAll);
        BackOff patienceWithOthers = new BackOff(patience);
        try {
            while (!left.isEmpty()) {
                contention.giveWay();
                Block block = seal(left);
                Placement.Outcome outcome = placement.place(block, left);
                Found found = outcome.found();
                switch (outcome.verdict()) {
                    case STORED -> {
                        head.is(block);
                        contention.won();
                        stored.addAll(left);
                        answer(block, left);
                        left = List.of();
                    }
                    case OUTRUN -> {
                        left = withoutLosers(left, Found.in(head.readOn(outcome.there())), lose);
                        contention.lost();
                        if (patienceWithOthers.isOver()) {
                            throw new NotStored("other nodes were always quicker", null);
                        }
                    }
                    case CLASHED -> left = withoutLosers(left, found == null ? Found.NOTHING : found, lose);
                    case REFUSED -> throw new NotStored("the database refused the block", outcome.cause());
                    case UNKNOWN -> {
                        head.isUncertain();
                        metrics.unknown(left.size());
                        fail(left, new OutcomeUnknown("whether the block was stored is not known", outcome.cause()));
                        left = List.of();
                    }
                }
            }
        } catch (NotStored e) {
            head.isUncertain();
            fail(left, e);
        } catch (RuntimeException e) { // clock or head could not be had: nothing of these is in flight
            head.isUncertain();
            fail(left, new NotStored("nothing was tried", e));
        }
        return settle(draft.rivals(), stored, lostHere);
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

    private void answer(Block block, List<Append> appends) {
        metrics.stored(block);
        long position = block.position();
        for (Append append : appends) {
            append.storedAt(position);
            position += append.leaves().size();
        }
    }

    private List<Append> withoutLosers(List<Append> appends, Found found, Consumer<Set<String>> lose) {
        List<Append> left = new ArrayList<>();
        Set<String> lost = new HashSet<>();
        for (Append append : appends) {
            RuntimeException reason = found.against(append);
            if (reason == null) {
                reason = behind(lost, append);
            }
            if (reason == null) {
                left.add(append);
            } else {
                lost.addAll(append.aggregates());
                metrics.conflict();
                append.failed(reason);
            }
        }
        lose.accept(lost);
        return left;
    }

    private List<Append> settle(List<Draft.Rival> rivals, Set<Append> stored, Set<String> lost) {
        List<Append> again = new ArrayList<>();
        for (Draft.Rival rival : rivals) {
            AppendConflict behind = behind(lost, rival.append());
            if (stored.contains(rival.of()) || behind != null) {
                metrics.conflict();
                rival.append().failed(behind == null ? rival.verdict() : behind);
            } else {
                again.add(rival.append());
            }
        }
        return again;
    }

    /** The conflict of a command that was decided behind one that lost, if it was. */
    static @Nullable AppendConflict behind(Set<String> lost, Append append) {
        LogEvent event = append.on(lost);
        return event == null ? null : new AppendConflict(event);
    }

    private static void fail(List<Append> appends, RuntimeException why) {
        appends.forEach(append -> append.failed(why));
    }
}
