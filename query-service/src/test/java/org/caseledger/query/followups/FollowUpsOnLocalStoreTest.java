package org.caseledger.query.followups;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class FollowUpsOnLocalStoreTest extends FollowUpsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
