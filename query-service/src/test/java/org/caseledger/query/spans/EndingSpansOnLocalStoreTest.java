package org.caseledger.query.spans;

import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.query.testing.TestStore;

@OnlyInFull
class EndingSpansOnLocalStoreTest extends EndingSpansContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
