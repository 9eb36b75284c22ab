package org.caseledger.query.requests;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class NeedToKnowReadsOnLocalStoreTest extends NeedToKnowReadsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
