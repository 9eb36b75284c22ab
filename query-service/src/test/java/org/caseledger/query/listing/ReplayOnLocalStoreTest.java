package org.caseledger.query.listing;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class ReplayOnLocalStoreTest extends ReplayContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
