package org.caseledger.query.followups;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class FollowUpsPutRightOnReplicaSetTest extends FollowUpsPutRightContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
