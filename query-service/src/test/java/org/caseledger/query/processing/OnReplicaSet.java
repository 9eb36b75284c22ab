package org.caseledger.query.processing;

import org.caseledger.query.testing.TestStore;

/** On a real replica set. */
interface OnReplicaSet extends OnStore {
    @Override
    default TestStore open() {
        return TestStore.replicaSet();
    }
}
