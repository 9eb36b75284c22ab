package org.caseledger.query.referrals;

import org.caseledger.query.testing.TestStore;

class ReferralsOnLocalStoreTest extends ReferralsContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
