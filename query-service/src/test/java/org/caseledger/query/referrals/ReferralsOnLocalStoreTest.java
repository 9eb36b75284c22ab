package org.caseledger.query.referrals;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class ReferralsOnLocalStoreTest extends ReferralsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
