package org.caseledger.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * A page that says of each operation what the database examines for it in a small ledger and in a large one, and why it is more. Written anew with
 * {@code -Dcaseledger.costs-pages=write}, which keeps the reasons.
 */
public final class CostsPage {
    private static final String CONSTANT = "constant";
    /** What nobody has explained. */
    private static final String UNKNOWN = "?";

    private static final double SOME_MORE = 1.5;
    /** Others look at the database, too. */
    private static final int A_FEW = 30;

    private final Path page;

    /** @param name of the page in {@code docs/measured}, seen from a module */
    public CostsPage(String name) {
        this.page = Path.of("../docs/measured").resolve(name);
    }

    /** What is not as the page says: an operation that it does not name, or that examines more in the larger ledger without a reason. */
    public List<String> differences(String introduction, Map<String, Long> small, Map<String, Long> large) {
        if ("write".equals(System.getProperty("caseledger.costs-pages"))) {
            write(introduction, small, large);
        }
        Map<String, String> reasons = reasons();
        List<String> differences = new ArrayList<>();
        TreeSet<String> operations = new TreeSet<>(reasons.keySet());
        operations.addAll(large.keySet());
        for (String operation : operations) {
            String reason = reasons.getOrDefault(operation, UNKNOWN);
            if (!large.containsKey(operation) || !reasons.containsKey(operation)) {
                differences.add(operation + " stands on one side only, the page or the service");
            } else if (reason.equals(UNKNOWN)
                    || (reason.equals(CONSTANT)
                            && grows(small.getOrDefault(operation, 0L), large.getOrDefault(operation, 0L)))) {
                differences.add("%s grows from %d to %d"
                        .formatted(operation, small.getOrDefault(operation, 0L), large.getOrDefault(operation, 0L)));
            }
        }
        return differences;
    }

    private static boolean grows(long small, long large) {
        return large > SOME_MORE * small + A_FEW;
    }

    private Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        try {
            if (Files.exists(page)) {
                Files.readAllLines(page).stream()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split(" *\\| *"))
                        .forEach(cells -> reasons.put(cells[1].replace("`", ""), cells[4]));
            }
            return reasons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String introduction, Map<String, Long> small, Map<String, Long> large) {
        Map<String, String> reasons = reasons();
        StringBuilder text = new StringBuilder(introduction)
                .append("\n| operation | small | large | why it grows |\n| --- | --- | --- | --- |\n");
        large.forEach((operation, cost) -> text.append(String.format(
                Locale.ROOT,
                "| `%s` | %,d | %,d | %s |%n",
                operation,
                small.getOrDefault(operation, 0L),
                cost,
                grows(small.getOrDefault(operation, 0L), cost)
                        ? reasons.getOrDefault(operation, UNKNOWN).replace(CONSTANT, UNKNOWN)
                        : reasons.getOrDefault(operation, CONSTANT).replace(UNKNOWN, CONSTANT))));
        try {
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
