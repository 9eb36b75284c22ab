package org.caseledger.query.breakdown;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class BreakdownOnReplicaSetTest extends BreakdownContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
