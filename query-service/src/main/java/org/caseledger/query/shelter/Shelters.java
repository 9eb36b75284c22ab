package org.caseledger.query.shelter;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.processing.ViewInMemory;
import org.springframework.stereotype.Component;

/** All cases with a stay in a shelter. */
@Component
class Shelters extends ViewInMemory<ShelteredCase> {
    Shelters(ShelterModel model, MongoDatabase database) {
        super(model, database);
    }

    @Override
    protected boolean isWanted(ShelteredCase of) {
        return !of.admissions().isEmpty();
    }
}
