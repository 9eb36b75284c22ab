package org.caseledger.benchmarks.history;

import java.util.List;
import java.util.function.Consumer;

/** P1, P2, P8: a command is stored as a whole or not at all, and its caller was told which. */
final class AnswersHold implements Check {

    @Override
    public void run(RunEvidence evidence, Consumer<Violation> found) {
        for (SentCommand command : evidence.commands()) {
            List<EventInLog> stored = evidence.stored(command);
            whole(evidence, command, stored, found);
            switch (command.answer()) {
                case STORED -> acknowledged(evidence, command, stored, found);
                case CONFLICT, NOT_STORED -> denied(evidence, command, stored, found);
                case KEY_STORED, UNKNOWN -> {}
            }
        }
    }

    private static void whole(
            RunEvidence evidence, SentCommand command, List<EventInLog> stored, Consumer<Violation> found) {
        if (stored.isEmpty()) {
            return;
        }
        int sent = command.sent().events().size();
        long first = stored.get(0).position();
        if (stored.size() < sent) {
            found.accept(Violation.ofCommand(
                    Kind.COMMAND_TORN, command, "has " + stored.size() + " of its " + sent + " events stored"));
        } else if (!inARow(stored) || !inOneBlock(evidence, first, first + sent - 1)) {
            found.accept(Violation.ofCommand(Kind.COMMAND_TORN, command, "is scattered over " + positions(stored)));
        }
    }

    private static void acknowledged(
            RunEvidence evidence, SentCommand command, List<EventInLog> stored, Consumer<Violation> found) {
        Told told = command.told();
        if (told == null) {
            return;
        }
        if (stored.size() < command.sent().events().size()) {
            found.accept(Violation.ofCommand(
                    Kind.ACKNOWLEDGED_MISSING,
                    command,
                    "was told to be stored at " + told.first() + ", where "
                            + evidence.holding(told.first())
                                    .map(block -> "something else stands")
                                    .orElse("nothing stands")));
        } else if (stored.get(0).position() != told.first()
                || stored.get(stored.size() - 1).position() != told.last()) {
            found.accept(Violation.ofCommand(
                    Kind.ACKNOWLEDGED_ELSEWHERE,
                    command,
                    "was told " + told.first() + " to " + told.last() + ", and stands at " + positions(stored)));
        }
    }

    /** The same events sent again are another command; then it may be the other one that is stored. */
    private static void denied(
            RunEvidence evidence, SentCommand command, List<EventInLog> stored, Consumer<Violation> found) {
        boolean byAnother = stored.stream()
                .flatMap(event -> evidence.senders(event.id()).stream())
                .anyMatch(sender -> sender.answer() != Answer.CONFLICT && sender.answer() != Answer.NOT_STORED);
        if (!stored.isEmpty() && !byAnother) {
            found.accept(Violation.ofCommand(
                    Kind.DENIED_YET_STORED,
                    command,
                    "was told " + command.answer() + ", and stands at " + positions(stored)));
        } else if (mayNotBeStoredByAnyone(evidence, command)) {
            evidence.keyed(command.sent().key())
                    .forEach(key -> found.accept(Violation.ofCommand(
                            Kind.DENIED_YET_STORED,
                            command,
                            "was told " + command.answer() + ", and another sending under its key stands at "
                                    + key.first() + " to " + key.last())));
        }
    }

    /**
     * A command sent again has other events and the same key, and its caller asks what became of the key. Told as not stored, the key is
     * stored by no sending: one that is still under way makes the outcome unknown. Told as in conflict, it was not known in the same process
     * before as stored; what another process did first, a history does not say.
     */
    private static boolean mayNotBeStoredByAnyone(RunEvidence evidence, SentCommand command) {
        return command.answer() == Answer.NOT_STORED || evidence.knewKeyBefore(command);
    }

    private static boolean inARow(List<EventInLog> stored) {
        for (int i = 1; i < stored.size(); i++) {
            if (stored.get(i).position() != stored.get(i - 1).position() + 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean inOneBlock(RunEvidence evidence, long first, long last) {
        return evidence.holding(first).equals(evidence.holding(last));
    }

    private static List<Long> positions(List<EventInLog> stored) {
        return stored.stream().map(EventInLog::position).toList();
    }
}
