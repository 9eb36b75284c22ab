package org.caseledger.query.casehistory;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class CaseHistoryOnLocalStoreTest extends CaseHistoryContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
