package org.caseledger.query.daybook;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class BooksPutRightOnReplicaSetTest extends BooksPutRightContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
