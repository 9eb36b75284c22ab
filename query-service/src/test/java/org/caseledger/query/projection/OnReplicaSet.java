package org.caseledger.query.projection;

import org.caseledger.query.testing.TestStore;

/** On a real replica set. */
interface OnReplicaSet extends OnStore {
    @Override
    default TestStore open() {
        return TestStore.replicaSet();
    }
}
