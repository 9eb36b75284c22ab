package org.caseledger.query.daybook;

import org.caseledger.query.testing.TestStore;

class BoardOnLocalStoreTest extends BoardContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
