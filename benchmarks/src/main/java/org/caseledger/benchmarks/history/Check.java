package org.caseledger.benchmarks.history;

import java.util.function.Consumer;

/** One question put to the evidence. */
@FunctionalInterface
interface Check {
    void run(RunEvidence evidence, Consumer<Violation> found);
}
