package org.caseledger.query.caseregister;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class CaseRegisterOnLocalStoreTest extends CaseRegisterContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
