package org.caseledger.benchmarks.planted;

import java.util.HashMap;
import java.util.Map;
import org.caseledger.local.testing.ReplicaSet;

/** Replica sets of one or three nodes, started when first asked for. */
final class ReplicaSets implements AutoCloseable {
    private final Map<Integer, ReplicaSet> started = new HashMap<>();

    ReplicaSet of(int nodes) {
        return started.computeIfAbsent(nodes, number -> number == 1 ? ReplicaSet.oneNode() : ReplicaSet.threeNodes());
    }

    @Override
    public void close() {
        started.values().forEach(ReplicaSet::close);
    }
}
