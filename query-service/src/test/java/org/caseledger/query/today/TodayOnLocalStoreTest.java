package org.caseledger.query.today;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class TodayOnLocalStoreTest extends TodayContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
