package org.caseledger.query.processing;

import com.mongodb.client.MongoClient;
import org.caseledger.query.testing.Stores;

class LocalStoreProcessingTest extends ProcessingContract {
    @Override
    MongoClient client() {
        return Stores.local();
    }
}
