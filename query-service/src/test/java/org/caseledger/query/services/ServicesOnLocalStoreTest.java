package org.caseledger.query.services;

import org.caseledger.query.testing.TestStore;

class ServicesOnLocalStoreTest extends ServicesContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
