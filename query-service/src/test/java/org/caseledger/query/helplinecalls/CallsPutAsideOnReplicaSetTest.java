package org.caseledger.query.helplinecalls;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class CallsPutAsideOnReplicaSetTest extends CallsPutAsideContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
