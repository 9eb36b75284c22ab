package org.caseledger.query.projection;

import org.caseledger.query.testing.TestStore;

/** On the durable store of one machine. */
interface OnLocalStore extends OnStore {
    @Override
    default TestStore open() {
        return TestStore.local();
    }
}
