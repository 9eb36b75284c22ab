package org.caseledger.query.tree;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class TreeOnLocalStoreTest extends TreeContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
