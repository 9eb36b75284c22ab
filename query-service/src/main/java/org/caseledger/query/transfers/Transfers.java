package org.caseledger.query.transfers;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.lists.WholeView;
import org.springframework.stereotype.Component;

/** All cases that were asked to move to another centre. */
@Component
class Transfers extends WholeView<MovingCase> {
    Transfers(TransfersModel model, MongoDatabase database) {
        super(model, database, of -> !of.requests().isEmpty());
    }
}
