package org.caseledger.query.services;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class ServicesOnReplicaSetTest extends ServicesContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
