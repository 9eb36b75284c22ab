package org.caseledger.query.casehistory;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class CaseHistoryOnReplicaSetTest extends CaseHistoryContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
