package org.caseledger.benchmarks.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** P3: what a reader was given at a position is what every other reader was given there, and what the log holds in the end. */
final class NoForks implements Check {

    @Override
    public void run(RunEvidence evidence, Consumer<Violation> found) {
        Map<Long, Given> firstGiven = new HashMap<>();
        evidence.history().all(SawBlock.class).forEach(saw -> {
            againstLog(evidence, saw, found);
            for (long position = saw.position(); position <= saw.last(); position++) {
                Given given = new Given(saw, saw.ids().get((int) (position - saw.position())));
                Given before = firstGiven.putIfAbsent(position, given);
                if (before != null && !before.agrees(given)) {
                    found.accept(fork(saw, "was given other events than " + before.saw.reader()));
                    return;
                }
            }
        });
    }

    private static void againstLog(RunEvidence evidence, SawBlock saw, Consumer<Violation> found) {
        evidence.holding(saw.position())
                .ifPresentOrElse(
                        block -> {
                            if (!block.hash().equals(saw.hash())
                                    || !ids(block, saw.position()).equals(saw.ids())) {
                                found.accept(fork(saw, "was given other events than the log holds"));
                            }
                        },
                        () -> found.accept(
                                violation(Kind.SEEN_NOT_STORED, saw, "was given events that the log does not hold")));
    }

    private static List<UUID> ids(LoggedBlock block, long from) {
        return block.events().stream()
                .filter(event -> event.position() >= from)
                .map(EventInLog::id)
                .toList();
    }

    private static Violation fork(SawBlock saw, String sentence) {
        return violation(Kind.FORK, saw, sentence);
    }

    private static Violation violation(Kind kind, SawBlock saw, String sentence) {
        return new Violation(
                kind, saw.position(), saw.reader(), saw.reader() + " " + sentence + " from " + saw.position() + " on");
    }

    private record Given(SawBlock saw, UUID id) {
        boolean agrees(Given other) {
            return id.equals(other.id) && saw.hash().equals(other.saw.hash());
        }
    }
}
