package org.caseledger.query.spans;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class SpanRecountOnLocalStoreTest extends SpanRecountContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
