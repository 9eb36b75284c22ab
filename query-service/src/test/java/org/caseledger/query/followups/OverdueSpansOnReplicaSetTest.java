package org.caseledger.query.followups;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class OverdueSpansOnReplicaSetTest extends OverdueSpansContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
