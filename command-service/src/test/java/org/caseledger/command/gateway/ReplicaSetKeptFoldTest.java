package org.caseledger.command.gateway;

import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;

@RequiresReplicaSet
class ReplicaSetKeptFoldTest extends KeptFoldContract {

    @Override
    String server() {
        return RealMongo.uri();
    }
}
