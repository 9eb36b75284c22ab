package org.caseledger.query.lists;

import org.caseledger.query.testing.TestStore;

class ExportOnLocalStoreTest extends ExportContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
