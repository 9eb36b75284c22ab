package org.caseledger.query.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which commands lead to an event, who may give them and which rules they meet: the table of {@code docs/events.md}, which a test holds to the code. */
final class EventRules {
    private static final String PAGE = "/docs/events.md";
    private static final String CELL = " ([^|]+) \\|";
    private static final Pattern ROW = Pattern.compile("(?m)^\\|" + CELL.repeat(6) + "$");

    private final List<Allowance> all;

    private EventRules(List<Allowance> all) {
        this.all = List.copyOf(all);
    }

    static EventRules read() {
        try (InputStream page = Objects.requireNonNull(EventRules.class.getResourceAsStream(PAGE), PAGE)) {
            return new EventRules(ROW.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(row -> new Allowance(row.group(1), row.group(2), row.group(4), row.group(5)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commands that each of these events may come from; several where the log does not tell which it was. */
    Set<String> commandsFor(Set<String> types) {
        return all.stream()
                .map(Allowance::command)
                .filter(command -> types.stream()
                        .allMatch(type -> all.stream()
                                .anyMatch(one ->
                                        one.type().equals(type) && one.command().equals(command))))
                .collect(Collectors.toSet());
    }

    /** Empty for an event that this version does not know. */
    List<Allowance> of(String type, Set<String> commands) {
        return all.stream()
                .filter(one -> one.type().equals(type) && commands.contains(one.command()))
                .toList();
    }

    /**
     * A row of the table.
     *
     * @param who may give the command
     * @param rules classes of the command service, or a dash
     */
    record Allowance(String type, String command, String who, String rules) {
        String words() {
            return command + ", for " + who + (rules.equals("-") ? "" : ", by " + rules.replace(" ", ", "));
        }
    }
}
