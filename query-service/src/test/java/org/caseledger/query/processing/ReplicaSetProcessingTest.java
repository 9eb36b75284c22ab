package org.caseledger.query.processing;

import com.mongodb.client.MongoClient;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.Stores;

@RequiresReplicaSet
class ReplicaSetProcessingTest extends ProcessingContract {
    @Override
    MongoClient client() {
        return Stores.replicaSet();
    }
}
