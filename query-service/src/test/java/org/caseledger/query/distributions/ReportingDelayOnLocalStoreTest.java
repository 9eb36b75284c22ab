package org.caseledger.query.distributions;

import org.caseledger.query.testing.TestStore;

class ReportingDelayOnLocalStoreTest extends ReportingDelayContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
