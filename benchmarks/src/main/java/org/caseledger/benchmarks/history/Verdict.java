package org.caseledger.benchmarks.history;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found in a run.
 *
 * @param answers how many commands were told what; those whose process died first count as {@link Answer#UNKNOWN}
 * @param unknownStored how many of the unknown are stored after all; the others are absent, and both are honest
 * @param stopped readers that refused to go on: right if the log was broken under them, so it is for the run to say whether they should
 */
public record Verdict(
        List<Violation> violations, Map<Answer, Long> answers, long unknownStored, List<Stopped> stopped) {
    public Verdict {
        violations = List.copyOf(violations);
        answers = Map.copyOf(answers);
        stopped = List.copyOf(stopped);
    }

    static Verdict of(List<Violation> violations, RunEvidence evidence) {
        Map<Answer, Long> answers = evidence.commands().stream()
                .collect(Collectors.groupingBy(
                        SentCommand::answer, () -> new EnumMap<>(Answer.class), Collectors.counting()));
        long unknownStored = evidence.commands().stream()
                .filter(command -> command.answer() == Answer.UNKNOWN)
                .filter(command -> !evidence.stored(command).isEmpty())
                .count();
        return new Verdict(
                violations,
                answers,
                unknownStored,
                evidence.history().all(Stopped.class).toList());
    }

    public boolean sound() {
        return violations.isEmpty();
    }

    public Set<Kind> kinds() {
        return violations.stream()
                .map(Violation::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    public long answered(Answer answer) {
        return answers.getOrDefault(answer, 0L);
    }

    public long unknownAbsent() {
        return answered(Answer.UNKNOWN) - unknownStored;
    }
}
