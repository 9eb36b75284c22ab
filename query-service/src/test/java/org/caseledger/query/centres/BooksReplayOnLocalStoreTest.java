package org.caseledger.query.centres;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class BooksReplayOnLocalStoreTest extends BooksReplayContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
