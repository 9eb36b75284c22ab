package org.caseledger.query.transfers;

import org.caseledger.query.testing.TestStore;

class TransfersOnLocalStoreTest extends TransfersContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
