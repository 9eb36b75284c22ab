package org.caseledger.query.disposals;

import org.caseledger.query.testing.TestStore;

class DisposalsOnLocalStoreTest extends DisposalsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
