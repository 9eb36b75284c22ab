package org.caseledger.query.transfers;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.processing.ViewInMemory;
import org.springframework.stereotype.Component;

/** All cases that were asked to move to another centre. */
@Component
class Transfers extends ViewInMemory<MovingCase> {
    Transfers(TransfersModel model, MongoDatabase database) {
        super(model, database);
    }

    @Override
    protected boolean isWanted(MovingCase of) {
        return !of.requests().isEmpty();
    }
}
