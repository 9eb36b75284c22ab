package org.caseledger.query.reviews;

import org.caseledger.query.listing.ListTable;

/** The review book as a file; the directions are a list of their own. */
final class ReviewsTable {
    static final ListTable<ReviewInBook> TABLE = ListTable.<ReviewInBook>named("reviews")
            .column("reviewedOn", ReviewInBook::heldOn)
            .code("reviewLevel", ReviewInBook::level)
            .district("district", ReviewInBook::district)
            .column("periodFrom", ReviewInBook::from)
            .column("periodTo", ReviewInBook::to)
            .column("directions", review -> review.directions().size())
            .column("reviewedBy", ReviewInBook::by)
            .column("reviewId", ReviewInBook::reviewId);

    private ReviewsTable() {}
}
