package org.caseledger.benchmarks.rivals;

import java.util.function.Supplier;
import org.caseledger.local.testing.ReplicaSet;

/** How many nodes the replica set has; all of them on this machine. */
public enum SetSize {
    ONE(ReplicaSet::oneNode),
    THREE(ReplicaSet::threeNodes);

    @SuppressWarnings("ImmutableEnumChecker") // a method without state
    private final Supplier<ReplicaSet> start;

    SetSize(Supplier<ReplicaSet> start) {
        this.start = start;
    }

    ReplicaSet start() {
        return start.get();
    }
}
