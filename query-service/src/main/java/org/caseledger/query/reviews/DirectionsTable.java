package org.caseledger.query.reviews;

import org.caseledger.query.listing.ListTable;

/** Directions as a file. */
final class DirectionsTable {
    static final ListTable<DirectionOnList> TABLE = ListTable.<DirectionOnList>named("directions")
            .column("centre", DirectionOnList::centre)
            .district("district", DirectionOnList::district)
            .code("reviewLevel", DirectionOnList::level)
            .code("direction", DirectionOnList::direction)
            .column("issuedOn", DirectionOnList::issuedOn)
            .column("dueOn", DirectionOnList::dueOn)
            .column("compliedOn", DirectionOnList::compliedOn)
            .column("directionId", DirectionOnList::directionId)
            .column("reviewId", DirectionOnList::reviewId);

    private DirectionsTable() {}
}
