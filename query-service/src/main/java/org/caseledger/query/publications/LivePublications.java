package org.caseledger.query.publications;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.lists.WholeView;
import org.springframework.stereotype.Component;

/** All publications, some dozens a year. */
@Component
class LivePublications extends WholeView<Publication> {
    LivePublications(PublicationsModel model, MongoDatabase database) {
        super(model, database, publication -> true);
    }
}
