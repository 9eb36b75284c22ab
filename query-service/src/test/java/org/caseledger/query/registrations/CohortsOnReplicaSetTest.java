package org.caseledger.query.registrations;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class CohortsOnReplicaSetTest extends CohortsContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
