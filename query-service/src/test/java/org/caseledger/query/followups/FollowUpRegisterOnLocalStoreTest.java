package org.caseledger.query.followups;

import org.caseledger.query.testing.TestStore;

class FollowUpRegisterOnLocalStoreTest extends FollowUpRegisterContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
