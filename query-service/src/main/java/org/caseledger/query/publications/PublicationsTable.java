package org.caseledger.query.publications;

import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListTable;

/** Publications as a file: each figure as it was published, as the ledger counted then, and as it counts now. */
final class PublicationsTable {
    static final ListTable<FiguresOf.Line<ComparedPublication>> TABLE = FiguresOf.in(
                    ListTable.<ComparedPublication>named("publications")
                            .code("publicationKind", ComparedPublication::kind)
                            .column("period", ComparedPublication::period)
                            .column("periodFrom", ComparedPublication::from)
                            .column("periodTo", ComparedPublication::to)
                            .column("publishedOn", ComparedPublication::publishedOn)
                            .column("publishedBy", ComparedPublication::by)
                            .column("countedUpTo", ComparedPublication::countedUpTo)
                            .flag("acknowledgedDifference", ComparedPublication::acknowledgedDifference)
                            .column(
                                    "registeredPublished",
                                    one -> one.published().registered())
                            .column("registeredThen", one -> one.then().registered())
                            .column("registeredNow", one -> one.now().registered())
                            .column("struckOffPublished", one -> one.published().struckOff())
                            .column("struckOffThen", one -> one.then().struckOff())
                            .column("struckOffNow", one -> one.now().struckOff())
                            .column("resolvedPublished", one -> one.published().resolvedInPeriod())
                            .column("resolvedThen", one -> one.then().resolvedInPeriod())
                            .column("resolvedNow", one -> one.now().resolvedInPeriod())
                            .column(
                                    "resolvedAgainPublished",
                                    one -> one.published().resolvedAgainInPeriod())
                            .column("resolvedAgainThen", one -> one.then().resolvedAgainInPeriod())
                            .column("resolvedAgainNow", one -> one.now().resolvedAgainInPeriod())
                            .column("reopenedPublished", one -> one.published().reopenedInPeriod())
                            .column("reopenedThen", one -> one.then().reopenedInPeriod())
                            .column("reopenedNow", one -> one.now().reopenedInPeriod())
                            .column(
                                    "handedOverPublished",
                                    one -> one.published().handedOver())
                            .column("handedOverThen", one -> one.then().handedOver())
                            .column("handedOverNow", one -> one.now().handedOver())
                            .column("publicationId", ComparedPublication::publicationId))
            .without("on", "centre", "district");

    private PublicationsTable() {}
}
