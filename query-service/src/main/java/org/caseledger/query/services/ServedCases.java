package org.caseledger.query.services;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.lists.WholeView;
import org.springframework.stereotype.Component;

/** All cases in which a service was asked for, given or not given. */
@Component
class ServedCases extends WholeView<ServedCase> {
    ServedCases(ServicesModel model, MongoDatabase database) {
        super(model, database, of -> of.hasEntries());
    }
}
