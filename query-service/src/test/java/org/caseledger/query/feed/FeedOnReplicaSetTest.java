package org.caseledger.query.feed;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class FeedOnReplicaSetTest extends FeedContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
