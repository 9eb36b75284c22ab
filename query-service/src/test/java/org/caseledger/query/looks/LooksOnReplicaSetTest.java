package org.caseledger.query.looks;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.testing.TestStore;

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
