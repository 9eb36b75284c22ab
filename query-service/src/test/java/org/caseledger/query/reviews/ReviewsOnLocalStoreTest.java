package org.caseledger.query.reviews;

import org.caseledger.query.testing.TestStore;

class ReviewsOnLocalStoreTest extends ReviewsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
