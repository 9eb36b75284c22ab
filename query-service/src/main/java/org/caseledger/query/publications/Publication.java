package org.caseledger.query.publications;

import java.time.LocalDate;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.query.listing.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Figures as they were published; the content of one document of the view.
 *
 * @param countedUpTo position of the last event that was counted
 * @param acknowledgedDifference true where it was said to be known that the ledger counted otherwise
 * @param reportDigest SHA-256 of the report of what was counted; absent where it was published before there was one
 * @param by pseudonymous id of the officer
 */
record Publication(
        PublicationPeriod kind,
        String period,
        LocalDate from,
        LocalDate to,
        String definition,
        long countedUpTo,
        PublishedTotals totals,
        @Nullable Boolean acknowledgedDifference,
        @Nullable String reportDigest,
        Fact published,
        @Nullable String by) {

    static Publication of(FiguresPublished e, long position, @Nullable String by) {
        return new Publication(
                e.kind(),
                e.period(),
                e.from(),
                e.to(),
                e.definition(),
                e.position(),
                e.totals(),
                e.acknowledgedDifference(),
                e.reportDigest(),
                new Fact(e.occurredOn(), position),
                by);
    }
}
