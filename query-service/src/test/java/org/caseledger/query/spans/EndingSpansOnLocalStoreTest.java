package org.caseledger.query.spans;

import org.caseledger.query.testing.TestStore;

class EndingSpansOnLocalStoreTest extends EndingSpansContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
