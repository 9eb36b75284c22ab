package org.caseledger.query.reviews;

import org.caseledger.query.lists.RecordView;
import org.caseledger.query.processing.ViewChanges;
import org.springframework.stereotype.Component;

/** The view {@value #NAME}: one document per review. */
@Component
final class ReviewsModel extends RecordView<Review> {
    static final String NAME = "reviews";

    ReviewsModel() {
        super(NAME, Review.class);
    }

    @Override
    public Object projection(ViewChanges<Review> changes) {
        return new ReviewsProjection(changes);
    }
}
