package org.caseledger.query.counts;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class CountSnapshotsOnReplicaSetTest extends CountSnapshotsContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
