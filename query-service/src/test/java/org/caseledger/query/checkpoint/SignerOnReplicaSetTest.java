package org.caseledger.query.checkpoint;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class SignerOnReplicaSetTest extends SignerContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
