package org.caseledger.command.eventstore;

import org.caseledger.local.testing.RequiresReplicaSet;

@RequiresReplicaSet
class ReplicaSetRaceTest extends RaceContract {

    @Override
    Store store() {
        return Store.replicaSet();
    }
}
