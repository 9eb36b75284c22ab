package org.caseledger.query.casehistory;

import org.caseledger.query.testing.TestStore;

class CaseHistoryOnLocalStoreTest extends CaseHistoryContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
