package org.caseledger.query.centres;

import org.caseledger.query.listing.RecordView;
import org.caseledger.query.projection.ViewChanges;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The view {@value #NAME}: one document per centre, by its identity. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // before it is read, nobody with a post is answered
final class CentresModel extends RecordView<CentreLife> {
    static final String NAME = "centres";

    CentresModel() {
        super(NAME, CentreLife.class);
    }

    @Override
    public Object projection(ViewChanges<CentreLife> changes) {
        return new CentresProjection(changes);
    }
}
