package org.caseledger.query.centres;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class BooksReplayOnReplicaSetTest extends BooksReplayContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
