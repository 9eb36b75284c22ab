package org.caseledger.query.publications;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.processing.ViewInMemory;
import org.springframework.stereotype.Component;

/** All publications, some dozens a year. */
@Component
class LivePublications extends ViewInMemory<Publication> {
    LivePublications(PublicationsModel model, MongoDatabase database) {
        super(model, database);
    }
}
