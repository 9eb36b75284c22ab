package org.caseledger.command.eventlog;

import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;

@RequiresReplicaSet
class ReplicaSetVerifierTest extends VerifierContract {
    @Override
    String uri() {
        return RealMongo.uri();
    }
}
