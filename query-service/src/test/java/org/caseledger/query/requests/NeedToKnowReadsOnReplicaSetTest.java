package org.caseledger.query.requests;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class NeedToKnowReadsOnReplicaSetTest extends NeedToKnowReadsContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
