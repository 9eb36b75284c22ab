package org.caseledger.query.evidence;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.caseledger.query.testing.TestStore;

@AgainOnLocalStore
class FiguresEvidenceOnLocalStoreTest extends FiguresEvidenceContract {
    @Override
    protected TestStore store() {
        return TestStore.local();
    }
}
