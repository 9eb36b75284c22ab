package org.caseledger.query.shelter;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class ShelterOnReplicaSetTest extends ShelterContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
