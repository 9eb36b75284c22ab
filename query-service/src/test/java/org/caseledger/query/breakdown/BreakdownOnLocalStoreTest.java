package org.caseledger.query.breakdown;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class BreakdownOnLocalStoreTest extends BreakdownContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
