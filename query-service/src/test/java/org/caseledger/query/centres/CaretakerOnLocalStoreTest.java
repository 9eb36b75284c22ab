package org.caseledger.query.centres;

import org.caseledger.query.testing.TestStore;

class CaretakerOnLocalStoreTest extends CaretakerContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
