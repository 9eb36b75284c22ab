package org.caseledger.query.projection;

import org.caseledger.query.testing.TestStore;

/** Which kind of store a contract is held to. */
interface OnStore {
    TestStore open();
}
