package org.caseledger.query.reviews;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class ReviewsOnLocalStoreTest extends ReviewsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
