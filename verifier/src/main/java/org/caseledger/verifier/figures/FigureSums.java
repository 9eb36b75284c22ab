package org.caseledger.verifier.figures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sums of postings for some days, by centre. */
final class FigureSums {
    /** In the order of the report. */
    static final List<String> NAMES = List.of(
            "registered", "struckOff", "resolvedInPeriod", "resolvedAgainInPeriod", "reopenedInPeriod", "handedOver");

    /** By which what is struck off stands where the posting does, and not at the centre that issued the serial. */
    private static final String FIRST_DEFINITION = "1";

    /** Of what is counted at which centre. */
    static final Set<String> DEFINITIONS = Set.of(FIRST_DEFINITION, "2");

    private final String definition;
    private final LocalDate from;
    private final LocalDate to;
    private final SortedMap<String, long[]> byCentre = new TreeMap<>();

    FigureSums(String definition, LocalDate from, LocalDate to) {
        this.definition = definition;
        this.from = from;
        this.to = to;
    }

    /** Registrations and what is struck off go by the day of registration, all else by its own. */
    void add(CountedPosting posting) {
        if (posting.cohort() != null && isWithin(posting.cohort())) {
            add(centreOfCohort(posting), 1, posting.struckOff());
        }
        if (!isWithin(posting.on())) {
            return;
        }
        switch (posting.reason()) {
            case "REGISTERED" -> add(posting.centre(), 0, posting.n());
            case "RESOLVED" -> {
                add(posting.centre(), 2, posting.n());
                add(posting.centre(), 5, posting.handsOver() ? posting.n() : 0);
            }
            case "RESOLVED_AGAIN" -> add(posting.centre(), 3, posting.n());
            case "REOPENED" -> add(posting.centre(), 4, posting.n());
            default -> {
                // a movement that no figure counts
            }
        }
    }

    private String centreOfCohort(CountedPosting posting) {
        String origin = posting.origin();
        return origin == null || definition.equals(FIRST_DEFINITION) ? posting.centre() : origin;
    }

    /** Of the whole State, in the order of {@link #NAMES}. */
    long[] totals() {
        long[] totals = new long[NAMES.size()];
        byCentre.values().forEach(sums -> Arrays.setAll(totals, i -> totals[i] + sums[i]));
        return totals;
    }

    /** The canonical report of a publication, as the format has it. */
    byte[] report(PublishedFigures of) {
        StringBuilder text = new StringBuilder("caseledger figures 1\n");
        text.append("kind ").append(of.kind()).append('\n');
        text.append("period ").append(of.period()).append('\n');
        text.append("from ").append(from).append('\n');
        text.append("to ").append(to).append('\n');
        text.append("definition ").append(of.definition()).append('\n');
        text.append("position ").append(of.position()).append('\n');
        text.append("centre ").append(String.join(" ", NAMES)).append('\n');
        byCentre.forEach((centre, sums) -> {
            if (Arrays.stream(sums).anyMatch(sum -> sum != 0)) {
                text.append(line(centre, sums));
            }
        });
        text.append(line("STATE", totals()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String name, long[] sums) {
        return name + " " + Arrays.stream(sums).mapToObj(Long::toString).collect(Collectors.joining(" ")) + "\n";
    }

    private void add(String centre, int figure, long n) {
        byCentre.computeIfAbsent(centre, none -> new long[NAMES.size()])[figure] += n;
    }

    private boolean isWithin(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
