package org.caseledger.query.entries;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class EntriesReplayOnLocalStoreTest extends EntriesReplayContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
