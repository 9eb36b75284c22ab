package org.caseledger.query.spans;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class EndingSpansOnReplicaSetTest extends EndingSpansContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
