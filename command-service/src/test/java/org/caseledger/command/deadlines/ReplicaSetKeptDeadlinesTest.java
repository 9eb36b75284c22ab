package org.caseledger.command.deadlines;

import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;

@RequiresReplicaSet
class ReplicaSetKeptDeadlinesTest extends KeptDeadlinesContract {

    @Override
    String server() {
        return RealMongo.uri();
    }
}
