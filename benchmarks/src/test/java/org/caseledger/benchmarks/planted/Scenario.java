package org.caseledger.benchmarks.planted;

import org.caseledger.benchmarks.history.Verdict;

/** What happens to processes of the product, changed or not. */
@FunctionalInterface
interface Scenario {
    Verdict play(Stage stage);

    /** Of the replica set it needs. */
    default int nodes() {
        return 1;
    }
}
