package org.caseledger.query.daybook;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class TimesToResolveOnReplicaSetTest extends TimesToResolveContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
