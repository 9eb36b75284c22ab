package org.caseledger.query.publications;

import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.projection.ViewInMemory;
import org.caseledger.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** All publications, some dozens a year. */
@Component
class LivePublications extends ViewInMemory<Publication> {
    LivePublications(PublicationsModel model, MongoDatabase database) {
        super(model, database);
    }

    /** @throws ProblemException {@code 404} where there is none */
    ViewDocument<Publication> known(UUID id) {
        return one(id.toString()).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "PUBLICATION_UNKNOWN"));
    }
}
