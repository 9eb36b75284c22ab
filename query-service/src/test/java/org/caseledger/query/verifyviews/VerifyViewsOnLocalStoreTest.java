package org.caseledger.query.verifyviews;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class VerifyViewsOnLocalStoreTest extends VerifyViewsContract {
    @Override
    TestStore open() {
        return TestStore.local();
    }
}
