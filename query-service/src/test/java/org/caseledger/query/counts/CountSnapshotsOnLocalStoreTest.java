package org.caseledger.query.counts;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class CountSnapshotsOnLocalStoreTest extends CountSnapshotsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
