package org.caseledger.query.helplinecalls;

import org.caseledger.query.testing.TestStore;

class HelplineCallsOnLocalStoreTest extends HelplineCallsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
