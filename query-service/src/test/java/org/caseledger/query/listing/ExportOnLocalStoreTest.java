package org.caseledger.query.listing;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class ExportOnLocalStoreTest extends ExportContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
