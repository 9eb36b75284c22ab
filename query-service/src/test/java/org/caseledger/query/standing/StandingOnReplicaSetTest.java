package org.caseledger.query.standing;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class StandingOnReplicaSetTest extends StandingContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
