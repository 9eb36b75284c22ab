package org.caseledger.query.publications;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class PublicationsOnLocalStoreTest extends PublicationsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
