package org.caseledger.query.spans;

import org.caseledger.query.testing.TestStore;

class SpanKeeperOnLocalStoreTest extends SpanKeeperContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
