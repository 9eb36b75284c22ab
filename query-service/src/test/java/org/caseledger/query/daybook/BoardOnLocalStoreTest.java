package org.caseledger.query.daybook;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class BoardOnLocalStoreTest extends BoardContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
