package org.caseledger.query.listing;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class ReplayOnReplicaSetTest extends ReplayContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
