package org.caseledger.query.centres;

import org.caseledger.query.testing.TestStore;

class CentresOnLocalStoreTest extends CentresContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
