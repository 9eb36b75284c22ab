package org.caseledger.query.reports;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class ReportingDelayOnLocalStoreTest extends ReportingDelayContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
