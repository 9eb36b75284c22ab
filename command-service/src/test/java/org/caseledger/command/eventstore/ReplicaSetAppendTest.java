package org.caseledger.command.eventstore;

import org.caseledger.local.testing.RequiresReplicaSet;

@RequiresReplicaSet
class ReplicaSetAppendTest extends AppendContract {

    @Override
    Store store() {
        return Store.replicaSet();
    }
}
