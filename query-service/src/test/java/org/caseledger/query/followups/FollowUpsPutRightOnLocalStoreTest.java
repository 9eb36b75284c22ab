package org.caseledger.query.followups;

import org.caseledger.query.testing.TestStore;

class FollowUpsPutRightOnLocalStoreTest extends FollowUpsPutRightContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
