package org.caseledger.query.looks;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.testing.TestStore;
import org.junit.jupiter.api.Order;

@Order(3)
@RequiresReplicaSet
class LooksOnReplicaSetTest extends LooksContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }

    @Override
    int steps() {
        return Tries.of(60, 10_000);
    }
}
