package org.caseledger.command.eventstore;

import org.caseledger.local.testing.RequiresReplicaSet;

@RequiresReplicaSet
class ReplicaSetStorageKitTest extends StorageKit {

    @Override
    Store store() {
        return Store.replicaSet();
    }
}
