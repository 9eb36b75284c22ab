package org.caseledger.query.reviews;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class ReviewsOnReplicaSetTest extends ReviewsContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
