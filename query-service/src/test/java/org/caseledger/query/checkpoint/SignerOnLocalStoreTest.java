package org.caseledger.query.checkpoint;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class SignerOnLocalStoreTest extends SignerContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
