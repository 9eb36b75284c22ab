package org.caseledger.query.followups;

import org.caseledger.query.testing.TestStore;

class OverdueSpansOnLocalStoreTest extends OverdueSpansContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
