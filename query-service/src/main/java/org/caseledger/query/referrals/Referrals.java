package org.caseledger.query.referrals;

import com.mongodb.client.MongoDatabase;
import org.caseledger.query.processing.ViewInMemory;
import org.springframework.stereotype.Component;

/** All cases that were referred. */
@Component
class Referrals extends ViewInMemory<ReferredCase> {
    Referrals(ReferralsModel model, MongoDatabase database) {
        super(model, database);
    }

    @Override
    protected boolean isWanted(ReferredCase of) {
        return !of.referrals().isEmpty();
    }
}
