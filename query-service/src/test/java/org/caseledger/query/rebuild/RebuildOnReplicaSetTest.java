package org.caseledger.query.rebuild;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class RebuildOnReplicaSetTest extends RebuildContract {
    @Override
    TestStore open() {
        return TestStore.replicaSet();
    }
}
