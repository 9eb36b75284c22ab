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
import java.util.stream.Collectors;

/**
 * A page that says of each operation what the database examines for it in ledgers of several sizes, and why it is more. Written anew with
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
        return differences(introduction, List.of(new Column("small", small), new Column("large", large)));
    }

    /** @param bySize the smallest ledger first */
    public List<String> differences(String introduction, List<Column> bySize) {
        if ("write".equals(System.getProperty("caseledger.costs-pages"))) {
            write(introduction, bySize);
        }
        Map<String, Long> small = bySize.get(0).costs();
        Map<String, Long> large = bySize.get(bySize.size() - 1).costs();
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
                        .forEach(cells -> reasons.put(cells[1].replace("`", ""), cells[cells.length - 1]));
            }
            return reasons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String introduction, List<Column> bySize) {
        Map<String, String> reasons = reasons();
        Map<String, Long> small = bySize.get(0).costs();
        StringBuilder text = new StringBuilder(introduction)
                .append("\n| operation | ")
                .append(bySize.stream().map(Column::heading).collect(Collectors.joining(" | ")))
                .append(" | why it grows |\n|")
                .append(" --- |".repeat(bySize.size() + 2))
                .append('\n');
        bySize.get(bySize.size() - 1).costs().forEach((operation, large) -> {
            text.append("| `").append(operation).append("` |");
            bySize.forEach(column -> text.append(
                    String.format(Locale.ROOT, " %,d |", column.costs().getOrDefault(operation, 0L))));
            text.append(' ')
                    .append(
                            grows(small.getOrDefault(operation, 0L), large)
                                    ? reasons.getOrDefault(operation, UNKNOWN).replace(CONSTANT, UNKNOWN)
                                    : reasons.getOrDefault(operation, CONSTANT).replace(UNKNOWN, CONSTANT))
                    .append(" |\n");
        });
        try {
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param heading what is said of the ledger
     * @param costs by operation
     */
    public record Column(String heading, Map<String, Long> costs) {}
}
