package org.caseledger.query.referrals;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class ReferralsOnReplicaSetTest extends ReferralsContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
