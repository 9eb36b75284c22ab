package org.caseledger.query.disposals;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class DisposalsOnReplicaSetTest extends DisposalsContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
