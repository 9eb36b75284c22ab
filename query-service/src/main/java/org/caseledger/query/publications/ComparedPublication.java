package org.caseledger.query.publications;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.query.projection.ViewDocument;
import org.jspecify.annotations.Nullable;

/**
 * A publication beside two recounts of its period, of the whole State.
 *
 * @param definition version of the counting rules
 * @param countedUpTo position of the last event that was counted
 * @param acknowledgedDifference whether it was said to be known that the ledger counted otherwise
 * @param by pseudonymous id of the officer
 * @param reportDigest SHA-256 of the report that {@code /api/publications/{id}/report} gives; absent where it was published before there was one
 * @param published as it was published
 * @param then what the day book says of the period as known at that position; equal to {@code published} if that was right
 * @param now what it says as known now
 * @param changedThen {@code then} less {@code published}
 * @param changedSince {@code now} less {@code published}
 */
record ComparedPublication(
        UUID publicationId,
        PublicationPeriod kind,
        String period,
        LocalDate from,
        LocalDate to,
        String definition,
        long countedUpTo,
        LocalDate publishedOn,
        @Nullable String by,
        boolean acknowledgedDifference,
        @Nullable String reportDigest,
        PublishedTotals published,
        PublishedTotals then,
        PublishedTotals now,
        PublishedTotals changedThen,
        PublishedTotals changedSince) {

    static ComparedPublication of(ViewDocument<Publication> stored, PublishedTotals then, PublishedTotals now) {
        Publication publication = stored.value();
        PublishedTotals published = publication.totals();
        return new ComparedPublication(
                UUID.fromString(stored.id()),
                publication.kind(),
                publication.period(),
                publication.from(),
                publication.to(),
                publication.definition(),
                publication.countedUpTo(),
                publication.published().on(),
                publication.by(),
                Boolean.TRUE.equals(publication.acknowledgedDifference()),
                publication.reportDigest(),
                published,
                then,
                now,
                difference(then, published),
                difference(now, published));
    }

    private static PublishedTotals difference(PublishedTotals counted, PublishedTotals published) {
        return new PublishedTotals(
                counted.registered() - published.registered(),
                counted.struckOff() - published.struckOff(),
                counted.resolvedInPeriod() - published.resolvedInPeriod(),
                counted.resolvedAgainInPeriod() - published.resolvedAgainInPeriod(),
                counted.reopenedInPeriod() - published.reopenedInPeriod(),
                counted.handedOver() - published.handedOver());
    }
}
