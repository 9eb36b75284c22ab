package org.caseledger.query.caseregister;

import org.caseledger.query.testing.TestStore;

class CaseAccessOnLocalStoreTest extends CaseAccessContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
