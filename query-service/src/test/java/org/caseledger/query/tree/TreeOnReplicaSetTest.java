package org.caseledger.query.tree;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class TreeOnReplicaSetTest extends TreeContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
