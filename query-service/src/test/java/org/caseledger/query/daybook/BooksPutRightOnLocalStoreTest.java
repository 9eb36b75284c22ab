package org.caseledger.query.daybook;

import org.caseledger.query.testing.TestStore;

class BooksPutRightOnLocalStoreTest extends BooksPutRightContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
