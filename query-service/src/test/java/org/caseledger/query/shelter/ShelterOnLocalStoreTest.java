package org.caseledger.query.shelter;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class ShelterOnLocalStoreTest extends ShelterContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
