package org.caseledger.query.services;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.processing.ViewInMemory;
import org.springframework.stereotype.Component;

/** All cases in which a service was asked for, given or not given. */
@Component
class ServedCases extends ViewInMemory<ServedCase> {
    ServedCases(ServicesModel model, MongoDatabase database) {
        super(model, database);
    }

    @Override
    protected boolean isWanted(ServedCase of) {
        return of.hasEntries();
    }
}
