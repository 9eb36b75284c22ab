package org.caseledger.query.daybook;

import org.caseledger.query.testing.TestStore;

class TimesToResolveOnLocalStoreTest extends TimesToResolveContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
