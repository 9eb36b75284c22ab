package org.caseledger.query.caseregister;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class WholeLifeOnLocalStoreTest extends WholeLifeContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
