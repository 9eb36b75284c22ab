package org.caseledger.query.reviews;

import org.caseledger.query.lists.Table;

/** Directions as a file. */
final class DirectionsTable {
    static final Table<DirectionOnList> TABLE = Table.<DirectionOnList>named("directions")
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
