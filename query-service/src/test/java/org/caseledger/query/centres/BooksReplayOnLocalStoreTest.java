package org.caseledger.query.centres;

import org.caseledger.query.testing.TestStore;

class BooksReplayOnLocalStoreTest extends BooksReplayContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
