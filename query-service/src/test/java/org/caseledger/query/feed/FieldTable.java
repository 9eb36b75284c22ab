package org.caseledger.query.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caseledger.events.Event;
import org.caseledger.query.testing.AllEvents;

/**
 * The table of the decision: {@code | field | of | shown to | why |}. A row is of the events it names; one of {@code others} is of all
 * events that have the field and stand in no other row of it.
 */
final class FieldTable {
    private static final Path DECISION = Path.of("../docs/decisions/0008-what-the-feed-leaves-out.md");

    private FieldTable() {}

    /** Who sees it, by {@code Event.field}. */
    static Map<String, String> read() throws IOException {
        Map<String, String> shownTo = new TreeMap<>();
        List<String[]> rows = Files.readAllLines(DECISION).stream()
                .filter(line -> line.matches("\\| [a-zA-Z, ]+ \\| [a-zA-Z ]+ \\| (all|places|full) \\| .+ \\|"))
                .map(line -> line.split(" *\\| *"))
                .toList();
        for (String[] row : rows) {
            for (String event : row[2].split(" ")) {
                for (String field : row[1].split(", ")) {
                    if (!event.equals("others") && shownTo.put(event + "." + field, row[3]) != null) {
                        throw new IllegalStateException(event + "." + field + " is decided twice");
                    }
                }
            }
        }
        for (String[] row : rows) {
            if (row[2].equals("others")) {
                List<String> fields = List.of(row[1].split(", "));
                AllEvents.types(Event.class)
                        .forEach(type -> Arrays.stream(type.getRecordComponents())
                                .filter(field -> fields.contains(field.getName()))
                                .forEach(field ->
                                        shownTo.putIfAbsent(type.getSimpleName() + "." + field.getName(), row[3])));
            }
        }
        return shownTo;
    }
}
