package org.caseledger.query.feed;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class FeedOnLocalStoreTest extends FeedContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
