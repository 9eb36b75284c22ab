package org.caseledger.query.processing;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class ReplicaSetProcessingTest extends ProcessingContract {
    @Override
    TestStore open() {
        return TestStore.replicaSet();
    }
}
