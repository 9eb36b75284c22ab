package org.caseledger.query.helplinecalls;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class HelplineCallsOnReplicaSetTest extends HelplineCallsContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
