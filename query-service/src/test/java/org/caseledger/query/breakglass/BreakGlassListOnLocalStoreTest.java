package org.caseledger.query.breakglass;

import org.caseledger.query.testing.TestStore;

class BreakGlassListOnLocalStoreTest extends BreakGlassListContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
