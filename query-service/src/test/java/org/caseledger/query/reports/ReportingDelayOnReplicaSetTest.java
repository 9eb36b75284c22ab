package org.caseledger.query.reports;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class ReportingDelayOnReplicaSetTest extends ReportingDelayContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
