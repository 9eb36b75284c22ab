package org.caseledger.query.caseregister;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class CaseTotalsOnLocalStoreTest extends CaseTotalsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
