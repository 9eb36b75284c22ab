package org.caseledger.query.verifyviews;

import org.caseledger.query.testing.TestStore;

class VerifyViewsOnLocalStoreTest extends VerifyViewsContract {
    @Override
    TestStore open() {
        return TestStore.local();
    }
}
