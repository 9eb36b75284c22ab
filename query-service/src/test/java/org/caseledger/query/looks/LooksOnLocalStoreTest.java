package org.caseledger.query.looks;

import org.caseledger.local.testing.Tries;
import org.caseledger.query.testing.TestStore;

class LooksOnLocalStoreTest extends LooksContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    int steps() {
        return Tries.of(60, 1_000);
    }
}
