package org.caseledger.query.shelter;

import org.caseledger.query.testing.TestStore;

class ShelterOnLocalStoreTest extends ShelterContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
