package org.caseledger.query.processing;

import org.caseledger.query.testing.TestStore;

class LocalStoreProcessingTest extends ProcessingContract {
    @Override
    TestStore open() {
        return TestStore.local();
    }
}
