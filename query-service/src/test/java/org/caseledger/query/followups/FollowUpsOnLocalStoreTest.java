package org.caseledger.query.followups;

import org.caseledger.query.testing.TestStore;

class FollowUpsOnLocalStoreTest extends FollowUpsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
