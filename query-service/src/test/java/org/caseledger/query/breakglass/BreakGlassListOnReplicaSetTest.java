package org.caseledger.query.breakglass;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class BreakGlassListOnReplicaSetTest extends BreakGlassListContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
