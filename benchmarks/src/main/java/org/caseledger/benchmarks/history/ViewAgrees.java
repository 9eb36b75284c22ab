package org.caseledger.benchmarks.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A view has folded in every event up to its token once, and none that the log does not say. */
final class ViewAgrees implements Check {

    @Override
    public void run(RunEvidence evidence, Consumer<Violation> found) {
        ViewContents view = evidence.view();
        if (view == null) {
            return;
        }
        Map<String, Set<Long>> logged = evidence.log()
                .events()
                .collect(groupingBy(EventInLog::aggregate, mapping(EventInLog::position, toCollection(TreeSet::new))));
        Map<String, List<Long>> folded = new HashMap<>();
        view.documents().forEach(document -> folded.put(document.aggregate(), document.positions()));
        Set<String> aggregates = new TreeSet<>(logged.keySet());
        aggregates.addAll(folded.keySet());
        for (String aggregate : aggregates) {
            compare(
                    aggregate,
                    logged.getOrDefault(aggregate, Set.of()),
                    folded.getOrDefault(aggregate, List.of()),
                    view.token(),
                    found);
        }
    }

    private static void compare(
            String aggregate, Set<Long> logged, List<Long> folded, long token, Consumer<Violation> found) {
        Set<Long> missing = new TreeSet<>(logged);
        missing.removeIf(position -> position > token);
        missing.removeAll(new HashSet<>(folded));
        report(Kind.VIEW_MISSES, aggregate, missing, "lacks", found);
        Set<Long> once = new HashSet<>();
        report(
                Kind.VIEW_DOUBLES,
                aggregate,
                folded.stream().filter(position -> !once.add(position)).toList(),
                "has more than once",
                found);
        report(
                Kind.VIEW_INVENTS,
                aggregate,
                folded.stream().filter(position -> !logged.contains(position)).toList(),
                "has, and the log has not,",
                found);
    }

    private static void report(
            Kind kind, String aggregate, Collection<Long> positions, String verb, Consumer<Violation> found) {
        if (!positions.isEmpty()) {
            long first = positions.iterator().next();
            found.accept(new Violation(
                    kind, first, aggregate, "the document of " + aggregate + " " + verb + " positions " + positions));
        }
    }
}
