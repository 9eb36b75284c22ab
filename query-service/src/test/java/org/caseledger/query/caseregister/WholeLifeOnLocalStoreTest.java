package org.caseledger.query.caseregister;

import org.caseledger.query.testing.TestStore;

class WholeLifeOnLocalStoreTest extends WholeLifeContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
