package org.caseledger.query.centres;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class CentresOnReplicaSetTest extends CentresContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
