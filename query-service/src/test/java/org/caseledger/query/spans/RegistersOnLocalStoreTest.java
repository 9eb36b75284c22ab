package org.caseledger.query.spans;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class RegistersOnLocalStoreTest extends RegistersContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
