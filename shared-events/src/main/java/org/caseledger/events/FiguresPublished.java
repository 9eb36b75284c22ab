package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a period were published; they stay as they were published, whatever is recorded later.
 *
 * @param period as reports name it, for example {@code 2025-26}
 * @param from first day of the period
 * @param to its last day
 * @param definition version of the counting rules, for example {@code 1}
 * @param position of the last event that was counted
 * @param acknowledgedDifference true where the totals are not what the ledger counted up to that position, and who published them said to
 *     know; absent where they are
 * @param reportDigest SHA-256 of the report of what the ledger counted, 64 hexadecimal digits; absent in revision 1
 * @param checkpoint the newest signed one when they were published; absent in revision 1
 */
public record FiguresPublished(
        UUID publicationId,
        PublicationPeriod kind,
        String period,
        LocalDate from,
        LocalDate to,
        String definition,
        long position,
        PublishedTotals totals,
        @Nullable Boolean acknowledgedDifference,
        @Nullable String reportDigest,
        @Nullable SignedHead checkpoint,
        LocalDate occurredOn)
        implements ReviewEvent {

    /** Totals as the ledger counts them, as revision 1 says it. */
    public FiguresPublished(
            UUID publicationId,
            PublicationPeriod kind,
            String period,
            LocalDate from,
            LocalDate to,
            String definition,
            long position,
            PublishedTotals totals,
            LocalDate occurredOn) {
        this(publicationId, kind, period, from, to, definition, position, totals, null, null, null, occurredOn);
    }
}
