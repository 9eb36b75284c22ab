package org.caseledger.query.reports;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.projection.ViewInMemory;
import org.springframework.stereotype.Component;

/** All days. */
@Component
class RecordedDays extends ViewInMemory<RecordedDay> {
    RecordedDays(ReportingDelayModel model, MongoDatabase database) {
        super(model, database);
    }
}
