package org.caseledger.query.feed;

import org.caseledger.query.testing.TestStore;

class FeedOnLocalStoreTest extends FeedContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
