package org.caseledger.benchmarks.measure;

import static org.caseledger.benchmarks.rivals.Rival.AXON_JDBC;
import static org.caseledger.benchmarks.rivals.Rival.AXON_MONGO;
import static org.caseledger.benchmarks.rivals.Rival.BLOCK_LOG;
import static org.caseledger.benchmarks.rivals.Rival.INSERT_ONE;

import java.time.Duration;
import java.util.List;
import org.caseledger.benchmarks.rivals.Rival;

/** Before anything counts: what all stores share is compiled, and what each has of its own. */
final class WarmUp {
    private static final Load LOAD = new Load(64, 1);

    private WarmUp() {}

    static void of(Bench bench) {
        bench.progress("warming up");
        List<Rival> rivals = bench.present(BLOCK_LOG, AXON_MONGO, AXON_JDBC, INSERT_ONE);
        try (OpenStores stores = new OpenStores(bench, rivals)) {
            for (Rival rival : rivals) {
                Slice.of(stores.of(rival), LOAD, Duration.ZERO, bench.time().multipliedBy(2));
            }
        }
    }
}
