package org.caseledger.query.caseregister;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class CaseAccessOnReplicaSetTest extends CaseAccessContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
