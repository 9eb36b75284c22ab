package org.caseledger.query.disposals;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class DisposalsOnLocalStoreTest extends DisposalsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
