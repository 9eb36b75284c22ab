package org.caseledger.query.accessreports;

import org.caseledger.query.testing.TestStore;

class AccessReportsOnLocalStoreTest extends AccessReportsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
