package org.caseledger.query.spans;

import org.caseledger.query.testing.TestStore;

class RegistersOnLocalStoreTest extends RegistersContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
