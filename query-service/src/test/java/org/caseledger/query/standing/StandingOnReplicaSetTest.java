package org.caseledger.query.standing;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.testing.TestStore;
import org.junit.jupiter.api.Order;

@Order(1)
@RequiresReplicaSet
class StandingOnReplicaSetTest extends StandingContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }

    @Override
    int questionsAboutLists() {
        return Tries.of(8, 1000);
    }
}
