package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Cases by centre, by code and by two codes, counted from what the entries of each say. */
public final class RecountedBreakdown {
    private static final String NONE = "none";
    private static final String AT_CENTRE = "centre";

    /** What may be counted by which codes. */
    public static final Map<String, List<String>> CODES = Map.of(
            "registered", List.of("category", "gbvims-type", "age-band", "channel"),
            "resolved", List.of("category", "gbvims-type", "age-band", "channel", "outcome", "legal-step"),
            "closed", List.of("category", "gbvims-type", "age-band", "channel", "closing-reason"),
            "active", List.of("category", "gbvims-type", "age-band", "channel", "status", "risk"));

    private final List<KnownCase> cases;

    private RecountedBreakdown(List<KnownCase> cases) {
        this.cases = cases;
    }

    /** @param log from its beginning to the last event that counts as known */
    public static RecountedBreakdown of(List<Fact> log) {
        return of(World.after(log));
    }

    static RecountedBreakdown of(World world) {
        return new RecountedBreakdown(List.copyOf(world.cases().values()));
    }

    /** What happened from one day to another, by centre and code. */
    public Map<String, Map<String, Integer>> between(String of, String by, LocalDate from, LocalDate to) {
        return counted(happened(of), LocalDate.MAX, from, to, centres -> true, AT_CENTRE, by);
    }

    /** What stands on a day, by centre and code. */
    public Map<String, Map<String, Integer>> activeOn(String by, LocalDate day) {
        return counted(active(day), day, LocalDate.MIN, day, centres -> true, AT_CENTRE, by);
    }

    /** What happened from one day to another at some centres, by two codes. */
    public Map<String, Map<String, Integer>> between(
            String of, String by, String and, LocalDate from, LocalDate to, Predicate<String> centres) {
        return counted(happened(of), LocalDate.MAX, from, to, centres, by, and);
    }

    /** What stands on a day at some centres, by two codes. */
    public Map<String, Map<String, Integer>> activeOn(String by, String and, LocalDate day, Predicate<String> centres) {
        return counted(active(day), day, LocalDate.MIN, day, centres, by, and);
    }

    private static Function<KnownCase, Stream<Movements.Movement>> happened(String of) {
        return it -> switch (of) {
            case "registered" ->
                it.isBroughtForward()
                        ? Stream.empty()
                        : it.movements().inOrder().stream().limit(1);
            case "resolved" -> it.isStruckOff() ? Stream.empty() : moved(it, "RESOLVED");
            default -> moved(it, "CLOSED");
        };
    }

    private static Function<KnownCase, Stream<Movements.Movement>> active(LocalDate day) {
        return it -> RecountedStanding.holding(it, day)
                .filter(newest -> !newest.status().equals("CLOSED"))
                .stream();
    }

    /** @param asOf the last day of what counts for the codes */
    private Map<String, Map<String, Integer>> counted(
            Function<KnownCase, Stream<Movements.Movement>> counting,
            LocalDate asOf,
            LocalDate from,
            LocalDate to,
            Predicate<String> centres,
            String by,
            String and) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (KnownCase it : cases) {
            counting.apply(it)
                    .filter(movement -> !movement.entry().on().isBefore(from)
                            && !movement.entry().on().isAfter(to))
                    .filter(movement -> centres.test(movement.centre()))
                    .forEach(movement -> {
                        for (String group : each(by, it, movement, asOf)) {
                            Map<String, Integer> parts = counts.computeIfAbsent(group, none -> new TreeMap<>());
                            each(and, it, movement, asOf).forEach(part -> parts.merge(part, 1, Integer::sum));
                        }
                    });
        }
        return counts;
    }

    private static Set<String> each(String code, KnownCase it, Movements.Movement movement, LocalDate asOf) {
        if (code.equals(AT_CENTRE)) {
            return Set.of(movement.centre());
        }
        Set<String> each = codes(code, it, movement, asOf);
        return each.isEmpty() ? Set.of(NONE) : each;
    }

    private static Stream<Movements.Movement> moved(KnownCase it, String reason) {
        return it.movements().inOrder().stream()
                .filter(movement -> movement.reason().equals(reason));
    }

    /** @param by the last day of what counts for them, other than of steps before a resolution */
    private static Set<String> codes(String code, KnownCase it, Movements.Movement movement, LocalDate by) {
        return switch (code) {
            case "category" ->
                classification(it, by)
                        .map(newest -> Set.copyOf(newest.fact().list("categories")))
                        .orElse(Set.of());
            case "gbvims-type" ->
                classification(it, by)
                        .map(newest -> Set.of(newest.text("gbvimsType")))
                        .orElse(Set.of());
            case "age-band" -> Set.of(it.begun().text("ageBand"));
            case "channel" -> Set.of(it.begun().text("channel"));
            case "outcome" -> Set.of(movement.entry().text("outcome"));
            case "closing-reason" -> Set.of(movement.entry().text("reason"));
            case "status" -> Set.of(movement.status());
            case "legal-step" -> {
                Set<String> steps = new HashSet<>();
                it.standing("LegalStepRecorded")
                        .filter(entry -> !entry.on().isAfter(movement.entry().on()))
                        .forEach(entry -> steps.add(entry.text("step")));
                yield steps;
            }
            default ->
                RecountedStanding.lastAssessment(it, by)
                        .map(newest -> Set.of(newest.text("risk")))
                        .orElse(Set.of());
        };
    }

    private static Optional<Entry> classification(KnownCase it, LocalDate by) {
        return it.standing("CaseClassified")
                .filter(entry -> !entry.on().isAfter(by))
                .reduce((earlier, later) -> later);
    }
}
