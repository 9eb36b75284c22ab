package org.caseledger.query.caseregister;

import org.caseledger.query.testing.TestStore;

class SamePaperNumberOnLocalStoreTest extends SamePaperNumberContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
