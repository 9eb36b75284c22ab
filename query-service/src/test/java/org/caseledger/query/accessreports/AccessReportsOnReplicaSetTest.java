package org.caseledger.query.accessreports;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class AccessReportsOnReplicaSetTest extends AccessReportsContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
