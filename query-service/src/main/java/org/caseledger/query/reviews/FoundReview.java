package org.caseledger.query.reviews;

import java.util.Comparator;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.projection.ViewDocument;

/** A review before it is shown: of thousands that are put in order a page shows fifty, with their directions. */
record FoundReview(ViewDocument<ReviewRecord> stored) {
    static final Comparator<FoundReview> NEWEST_FIRST = Comparator.comparing(FoundReview::held, Fact.NEWEST_FIRST);

    ReviewRecord review() {
        return stored.value();
    }

    Fact held() {
        return review().held();
    }
}
