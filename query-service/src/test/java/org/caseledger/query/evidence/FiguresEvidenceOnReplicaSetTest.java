package org.caseledger.query.evidence;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;

@RequiresReplicaSet
class FiguresEvidenceOnReplicaSetTest extends FiguresEvidenceContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }
}
