package org.caseledger.query.lists;

import org.caseledger.query.testing.TestStore;

class ReplayOnLocalStoreTest extends ReplayContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
