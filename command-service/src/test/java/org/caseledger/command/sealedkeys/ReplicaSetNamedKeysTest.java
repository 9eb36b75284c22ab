package org.caseledger.command.sealedkeys;

import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;

@RequiresReplicaSet
class ReplicaSetNamedKeysTest extends NamedKeysContract {

    @Override
    String server() {
        return RealMongo.uri();
    }
}
