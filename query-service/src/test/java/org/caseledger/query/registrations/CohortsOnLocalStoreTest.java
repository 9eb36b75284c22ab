package org.caseledger.query.registrations;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class CohortsOnLocalStoreTest extends CohortsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
