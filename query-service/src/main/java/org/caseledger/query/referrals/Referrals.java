package org.caseledger.query.referrals;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.lists.WholeView;
import org.springframework.stereotype.Component;

/** All cases that were referred. */
@Component
class Referrals extends WholeView<ReferredCase> {
    Referrals(ReferralsModel model, MongoDatabase database) {
        super(model, database, of -> !of.referrals().isEmpty());
    }
}
