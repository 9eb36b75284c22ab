package org.caseledger.benchmarks.history;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A conflict is told only for one of two reasons. Either a stored event of another command has one of the command's places, or its id:
 * blocks of other nodes, and rivals inside a block, which lose only to a member that is stored. Or the command was waiting in its
 * process, in the block or in the queue, behind one that lost, by conflict or by its key, and has an aggregate in common with it: then
 * it was decided on events that are not there. That second reason goes from command to command.
 *
 * <p>Nothing that was never stored excuses a conflict: not a lost race for a position, not a block refused, not an outcome unknown.
 * Which command waited before which is not written down, so it is enough that both were under way in one process at one time; one that
 * lost without having heard of it (its process died, it was told nothing certain) excuses those behind it as well.
 */
final class ConflictReasons implements Check {

    @Override
    public void run(RunEvidence evidence, Consumer<Violation> found) {
        Set<SentCommand> losers = losers(evidence);
        for (SentCommand command : evidence.commands()) {
            if (command.answer() == Answer.CONFLICT && !losers.contains(command)) {
                found.accept(Violation.ofCommand(
                        Kind.CONFLICT_WITHOUT_REASON,
                        command,
                        "was told of a conflict, but nothing stored has any of its places " + places(command)
                                + " and nothing that lost was before it"));
            }
        }
    }

    private static Set<SentCommand> losers(RunEvidence evidence) {
        Set<SentCommand> losers = new HashSet<>();
        Queue<SentCommand> fresh = new ArrayDeque<>();
        List<SentCommand> mayHaveLost = evidence.commands().stream()
                .filter(command -> command.answer() != Answer.STORED && command.answer() != Answer.NOT_STORED)
                .toList();
        for (SentCommand command : mayHaveLost) {
            if (placeTaken(evidence, command) || keyTaken(evidence, command)) {
                losers.add(command);
                fresh.add(command);
            }
        }
        for (SentCommand loser = fresh.poll(); loser != null; loser = fresh.poll()) {
            for (SentCommand command : mayHaveLost) {
                if (behind(loser, command) && losers.add(command)) {
                    fresh.add(command);
                }
            }
        }
        return losers;
    }

    private static boolean behind(SentCommand loser, SentCommand command) {
        return loser.overlaps(command) && loser.aggregates().stream().anyMatch(command.aggregates()::contains);
    }

    private static boolean placeTaken(RunEvidence evidence, SentCommand command) {
        return command.sent().events().stream().anyMatch(event -> takenByAnother(evidence, command, event));
    }

    private static boolean takenByAnother(RunEvidence evidence, SentCommand command, SentEvent event) {
        boolean placeTaken =
                evidence.at(event).stream().anyMatch(there -> !there.id().equals(event.id()));
        boolean sentAgain = !evidence.logged(event.id()).isEmpty()
                && evidence.senders(event.id()).stream().anyMatch(sender -> !sender.equals(command));
        return placeTaken || sentAgain;
    }

    private static boolean keyTaken(RunEvidence evidence, SentCommand command) {
        return !evidence.keyed(command.sent().key()).isEmpty()
                && evidence.stored(command).isEmpty();
    }

    private static List<String> places(SentCommand command) {
        return command.sent().events().stream()
                .map(event -> event.aggregate() + "/" + event.sequence())
                .toList();
    }
}
