package org.caseledger.query.transfers;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class TransfersOnReplicaSetTest extends TransfersContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
