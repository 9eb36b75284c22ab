package org.caseledger.command.sealing;

import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;

@RequiresReplicaSet
class ReplicaSetPersonalSealingTest extends PersonalSealingContract {
    @Override
    String server() {
        return RealMongo.uri();
    }
}
