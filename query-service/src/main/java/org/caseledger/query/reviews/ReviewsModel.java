package org.caseledger.query.reviews;

import org.caseledger.query.listing.RecordView;
import org.caseledger.query.projection.ViewChanges;
import org.springframework.stereotype.Component;

/** The view {@value #NAME}: one document per review. */
@Component
final class ReviewsModel extends RecordView<ReviewRecord> {
    static final String NAME = "reviews";

    ReviewsModel() {
        super(NAME, ReviewRecord.class);
    }

    @Override
    public Object projection(ViewChanges<ReviewRecord> changes) {
        return new ReviewsProjection(changes);
    }
}
