package org.caseledger.query.rebuild;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class RebuildOnLocalStoreTest extends RebuildContract {
    @Override
    TestStore open() {
        return TestStore.local();
    }
}
