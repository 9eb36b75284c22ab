package org.caseledger.benchmarks.history;

import java.util.List;
import java.util.function.Consumer;

/** P5: who was told that a key is stored finds it there, and what is stored with a key has it beside it. */
final class KeysHold implements Check {

    @Override
    public void run(RunEvidence evidence, Consumer<Violation> found) {
        for (SentCommand command : evidence.commands()) {
            Told told = command.told();
            if (told != null && told.answer() == Answer.KEY_STORED) {
                demand(evidence, command, told.first(), told.last(), found);
            }
            List<EventInLog> stored = evidence.stored(command);
            if (command.sent().key() != null && !stored.isEmpty()) {
                long last = stored.get(stored.size() - 1).position();
                demand(evidence, command, stored.get(0).position(), last, found);
            }
        }
    }

    private static void demand(
            RunEvidence evidence, SentCommand command, long first, long last, Consumer<Violation> found) {
        List<LoggedKey> keys = evidence.keyed(command.sent().key());
        boolean there = keys.stream()
                .filter(key -> key.fingerprint().equals(command.sent().fingerprint()))
                .anyMatch(key -> first == Told.NOWHERE || (key.first() == first && key.last() == last));
        if (!there) {
            found.accept(Violation.ofCommand(
                    Kind.KEY_NOT_STORED,
                    command,
                    "should have its key beside positions " + first + " to " + last + ", the log has " + keys));
        }
    }
}
