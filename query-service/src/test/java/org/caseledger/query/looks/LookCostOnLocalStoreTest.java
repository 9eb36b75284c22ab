package org.caseledger.query.looks;

import org.caseledger.query.testing.TestStore;

class LookCostOnLocalStoreTest extends LookCostContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
