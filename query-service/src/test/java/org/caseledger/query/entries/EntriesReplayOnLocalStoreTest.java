package org.caseledger.query.entries;

import org.caseledger.query.testing.TestStore;

class EntriesReplayOnLocalStoreTest extends EntriesReplayContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
