package org.caseledger.query.looks;

import org.caseledger.query.testing.TestStore;

class LooksOnLocalStoreTest extends LooksContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
