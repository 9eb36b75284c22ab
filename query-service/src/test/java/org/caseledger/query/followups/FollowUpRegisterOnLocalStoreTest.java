package org.caseledger.query.followups;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class FollowUpRegisterOnLocalStoreTest extends FollowUpRegisterContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
