package org.caseledger.query.shelter;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.lists.WholeView;
import org.springframework.stereotype.Component;

/** All cases with a stay in a shelter. */
@Component
class Shelters extends WholeView<ShelteredCase> {
    Shelters(ShelterModel model, MongoDatabase database) {
        super(model, database, of -> !of.admissions().isEmpty());
    }
}
