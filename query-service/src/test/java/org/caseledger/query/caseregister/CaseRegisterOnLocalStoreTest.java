package org.caseledger.query.caseregister;

import org.caseledger.query.testing.TestStore;

class CaseRegisterOnLocalStoreTest extends CaseRegisterContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
