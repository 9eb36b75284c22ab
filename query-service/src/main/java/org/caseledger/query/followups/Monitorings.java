package org.caseledger.query.followups;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.processing.ViewInMemory;
import org.springframework.stereotype.Component;

/** All monitorings, some kilobytes for each of tens of thousands of cases: whether a slot was overdue, or whose work a follow-up was. */
@Component
class Monitorings extends ViewInMemory<Monitoring> {
    Monitorings(FollowUpsModel model, MongoDatabase database) {
        super(model, database);
    }
}
