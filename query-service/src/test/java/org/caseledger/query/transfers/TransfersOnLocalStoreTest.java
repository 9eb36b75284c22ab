package org.caseledger.query.transfers;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class TransfersOnLocalStoreTest extends TransfersContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
