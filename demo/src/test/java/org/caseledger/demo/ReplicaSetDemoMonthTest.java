package org.caseledger.demo;

import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;

@OnlyInFull
@RequiresReplicaSet
class ReplicaSetDemoMonthTest extends DemoMonth {

    @Override
    LoadedLedger ledger(String name, int days, String... more) {
        return new LoadedLedger(RealMongo.uri(), name, days, more);
    }
}
