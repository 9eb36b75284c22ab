package org.caseledger.query.standing;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class StandingOnLocalStoreTest extends StandingContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    int questionsAboutLists() {
        return QUESTIONS;
    }
}
