package org.caseledger.query.caseregister;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class CaseTotalsOnReplicaSetTest extends CaseTotalsContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
