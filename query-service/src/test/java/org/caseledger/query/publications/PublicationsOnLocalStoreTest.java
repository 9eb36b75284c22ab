package org.caseledger.query.publications;

import org.caseledger.query.testing.TestStore;

class PublicationsOnLocalStoreTest extends PublicationsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
