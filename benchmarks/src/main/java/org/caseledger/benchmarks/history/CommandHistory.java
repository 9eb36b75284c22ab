package org.caseledger.benchmarks.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings each answer together with what it answers. */
final class CommandHistory {

    private CommandHistory() {}

    /** @throws IllegalStateException where a command was sent or answered twice, or answered before it was sent: no history of ours */
    static List<SentCommand> of(History history) {
        Map<Op, SentCommand> commands = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (HistoryLine entry : history.entries()) {
            if (entry instanceof Sent sent) {
                int line = lines.merge(sent.writer(), 1, Integer::sum);
                SentCommand before = commands.put(
                        new Op(sent.writer(), sent.op()), new SentCommand(sent, null, line, Integer.MAX_VALUE));
                demand(before == null, entry);
            } else if (entry instanceof Told told) {
                int line = lines.merge(told.writer(), 1, Integer::sum);
                SentCommand command = commands.get(new Op(told.writer(), told.op()));
                demand(command != null && command.told() == null, entry);
                commands.computeIfPresent(
                        new Op(told.writer(), told.op()),
                        (op, open) -> new SentCommand(open.sent(), told, open.sentAt(), line));
            }
        }
        return new ArrayList<>(commands.values());
    }

    private static void demand(boolean possible, HistoryLine entry) {
        if (!possible) {
            throw new IllegalStateException("the history does not fit together at " + entry);
        }
    }

    private record Op(String writer, long op) {}
}
