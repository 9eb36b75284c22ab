package org.caseledger.benchmarks.history;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** P3, P6, P7: positions without gaps, each block chained to the one before and recorded no earlier; sequences without gaps. */
final class LogShape implements Check {
    private static final String NO_HASH = "0".repeat(64);

    @Override
    public void run(RunEvidence evidence, Consumer<Violation> found) {
        blocks(evidence.log(), found);
        sequences(evidence.log(), found);
        String broken = evidence.log().broken();
        if (broken != null) {
            found.accept(Violation.ofLog(Kind.CHAIN_BROKEN, Told.NOWHERE, "the verifier says: " + broken));
        }
    }

    private static void blocks(LogContents log, Consumer<Violation> found) {
        long next = 0;
        String hash = NO_HASH;
        Instant sealedAt = Instant.MIN;
        for (LoggedBlock block : log.blocks()) {
            long at = block.position();
            if (at != next) {
                Kind kind = at > next ? Kind.POSITION_GAP : Kind.POSITION_OVERLAP;
                found.accept(Violation.ofLog(kind, at, "a block begins at " + at + ", where " + next + " is due"));
            }
            if (!block.prev().equals(hash)) {
                found.accept(Violation.ofLog(
                        Kind.CHAIN_BROKEN, at, "block " + at + " follows " + block.prev() + ", not " + hash));
            }
            if (block.sealedAt().isBefore(sealedAt)) {
                found.accept(Violation.ofLog(
                        Kind.TIME_WENT_BACK, at, "block " + at + " is of " + block.sealedAt() + ", after " + sealedAt));
            }
            next = block.last() + 1;
            hash = block.hash();
            sealedAt = block.sealedAt();
        }
    }

    private static void sequences(LogContents log, Consumer<Violation> found) {
        Map<String, Long> next = new HashMap<>();
        log.events().forEach(event -> {
            long due = next.getOrDefault(event.aggregate(), 0L);
            if (event.sequence() > due) {
                found.accept(Violation.ofLog(
                        Kind.SEQUENCE_GAP,
                        event.position(),
                        "aggregate " + event.aggregate() + " goes on with " + event.sequence() + ", where " + due
                                + " is due"));
            }
            next.put(event.aggregate(), Math.max(due, event.sequence() + 1));
        });
    }
}
