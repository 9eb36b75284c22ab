package org.caseledger.query.today;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class TodayOnReplicaSetTest extends TodayContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
