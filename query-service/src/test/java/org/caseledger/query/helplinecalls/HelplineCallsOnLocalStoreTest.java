package org.caseledger.query.helplinecalls;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class HelplineCallsOnLocalStoreTest extends HelplineCallsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
