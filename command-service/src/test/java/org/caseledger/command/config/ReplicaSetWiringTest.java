package org.caseledger.command.config;

import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;

@RequiresReplicaSet
class ReplicaSetWiringTest extends WiringContract {

    @Override
    String server() {
        return RealMongo.uri();
    }
}
