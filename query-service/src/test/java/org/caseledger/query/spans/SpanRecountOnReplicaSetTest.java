package org.caseledger.query.spans;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class SpanRecountOnReplicaSetTest extends SpanRecountContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
