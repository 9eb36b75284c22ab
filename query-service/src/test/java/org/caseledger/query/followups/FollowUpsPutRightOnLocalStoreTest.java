package org.caseledger.query.followups;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class FollowUpsPutRightOnLocalStoreTest extends FollowUpsPutRightContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
