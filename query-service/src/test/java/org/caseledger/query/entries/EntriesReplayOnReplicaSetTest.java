package org.caseledger.query.entries;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class EntriesReplayOnReplicaSetTest extends EntriesReplayContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
