package org.caseledger.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.caseledger.benchmarks.history.Answer;

/** Outcomes of runs in words and in a table. */
final class Report {
    private static final String HEADINGS =
            "seed,writers,patience,pen,strikes,stored,key_stored,conflict,not_stored,unknown,unknown_stored,p99_ms,longest_ms,still_unknown,blocks,events,view_stops,seconds,violations";

    private Report() {}

    static String line(RunOutcome outcome) {
        return "seed %d, %d writers%s: %d strikes; told %s, p99 %d ms, longest %d ms, %d still unknown; %d blocks, %d events; %d s; %d violations"
                .formatted(
                        outcome.scenario().seed(),
                        outcome.scenario().writers(),
                        outcome.scenario().pen() ? " with a pen" : "",
                        outcome.strikes(),
                        answers(List.of(outcome)),
                        outcome.waits().p99Millis(),
                        outcome.waits().longestMillis(),
                        outcome.waits().stillUnknown(),
                        outcome.blocks(),
                        outcome.events(),
                        outcome.took().toSeconds(),
                        outcome.violations());
    }

    /** What struck, and what was found, where it is worth a line. */
    static List<String> findings(RunOutcome outcome) {
        if (outcome.sound()) {
            return List.of();
        }
        return Stream.of(
                        Stream.of("  struck: " + outcome.struck(), "  kept: " + outcome.folder()),
                        outcome.complaints().stream().map(complaint -> "  " + complaint),
                        outcome.verdict().violations().stream()
                                .map(violation -> "  " + violation.kind() + ": " + violation.sentence()))
                .flatMap(lines -> lines)
                .toList();
    }

    static String total(List<RunOutcome> outcomes) {
        return "%d runs, %d of them sound: %d strikes; told %s; %d blocks, %d events; the view stopped for another writer %d times; %d violations"
                .formatted(
                        outcomes.size(),
                        outcomes.stream().filter(RunOutcome::sound).count(),
                        sum(outcomes, RunOutcome::strikes),
                        answers(outcomes),
                        sum(outcomes, RunOutcome::blocks),
                        sum(outcomes, RunOutcome::events),
                        sum(outcomes, RunOutcome::viewStops),
                        sum(outcomes, RunOutcome::violations));
    }

    /** {@code summary.csv}, a row per run. */
    static void write(List<RunOutcome> outcomes, Path folder) throws IOException {
        Files.write(
                folder.resolve("summary.csv"),
                Stream.concat(Stream.of(HEADINGS), outcomes.stream().map(Report::row))
                        .toList());
    }

    private static String row(RunOutcome outcome) {
        return String.join(
                ",",
                Stream.of(
                                outcome.scenario().seed(),
                                outcome.scenario().writers(),
                                outcome.scenario().patience(),
                                outcome.scenario().pen(),
                                outcome.strikes(),
                                told(outcome, Answer.STORED),
                                told(outcome, Answer.KEY_STORED),
                                told(outcome, Answer.CONFLICT),
                                told(outcome, Answer.NOT_STORED),
                                told(outcome, Answer.UNKNOWN),
                                outcome.verdict().unknownStored(),
                                outcome.waits().p99Millis(),
                                outcome.waits().longestMillis(),
                                outcome.waits().stillUnknown(),
                                outcome.blocks(),
                                outcome.events(),
                                outcome.viewStops(),
                                outcome.took().toSeconds(),
                                outcome.violations())
                        .map(String::valueOf)
                        .toList());
    }

    private static String answers(List<RunOutcome> outcomes) {
        return "%d stored, %d key stored, %d conflict, %d not stored, %d unknown (%d of them stored)"
                .formatted(
                        sum(outcomes, outcome -> told(outcome, Answer.STORED)),
                        sum(outcomes, outcome -> told(outcome, Answer.KEY_STORED)),
                        sum(outcomes, outcome -> told(outcome, Answer.CONFLICT)),
                        sum(outcomes, outcome -> told(outcome, Answer.NOT_STORED)),
                        sum(outcomes, outcome -> told(outcome, Answer.UNKNOWN)),
                        sum(outcomes, outcome -> outcome.verdict().unknownStored()));
    }

    private static long told(RunOutcome outcome, Answer answer) {
        return outcome.verdict().answered(answer);
    }

    private static long sum(List<RunOutcome> outcomes, ToLongFunction<RunOutcome> figure) {
        return outcomes.stream().mapToLong(figure).sum();
    }
}
