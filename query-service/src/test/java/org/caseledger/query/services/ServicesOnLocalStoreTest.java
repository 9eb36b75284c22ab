package org.caseledger.query.services;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class ServicesOnLocalStoreTest extends ServicesContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
