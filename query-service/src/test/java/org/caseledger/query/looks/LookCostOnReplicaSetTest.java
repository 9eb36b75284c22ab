package org.caseledger.query.looks;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class LookCostOnReplicaSetTest extends LookCostContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
