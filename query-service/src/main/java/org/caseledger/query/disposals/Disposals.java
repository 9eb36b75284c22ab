package org.caseledger.query.disposals;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.processing.ViewInMemory;
import org.springframework.stereotype.Component;

/** All disposals in memory, some hundred bytes for each case: every answer counts all that match, whatever page it shows. */
@Component
class Disposals extends ViewInMemory<CaseDisposals> {
    Disposals(DisposalsModel model, MongoDatabase database) {
        super(model, database);
    }
}
