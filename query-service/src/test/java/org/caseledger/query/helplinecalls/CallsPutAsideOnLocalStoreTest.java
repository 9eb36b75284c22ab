package org.caseledger.query.helplinecalls;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class CallsPutAsideOnLocalStoreTest extends CallsPutAsideContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
