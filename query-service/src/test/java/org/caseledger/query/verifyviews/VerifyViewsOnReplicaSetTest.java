package org.caseledger.query.verifyviews;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class VerifyViewsOnReplicaSetTest extends VerifyViewsContract {
    @Override
    TestStore open() {
        return TestStore.replicaSet();
    }
}
