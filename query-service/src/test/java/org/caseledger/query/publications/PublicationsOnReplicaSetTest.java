package org.caseledger.query.publications;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class PublicationsOnReplicaSetTest extends PublicationsContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
