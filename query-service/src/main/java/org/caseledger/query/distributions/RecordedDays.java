package org.caseledger.query.distributions;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.lists.WholeView;
import org.springframework.stereotype.Component;

/** All days. */
@Component
class RecordedDays extends WholeView<RecordedDay> {
    RecordedDays(ReportingDelayModel model, MongoDatabase database) {
        super(model, database, day -> true);
    }
}
