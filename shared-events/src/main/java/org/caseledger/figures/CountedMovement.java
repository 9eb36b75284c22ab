package org.caseledger.figures;

import java.time.LocalDate;
import org.caseledger.events.Account;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.PublishedTotals;
import org.jspecify.annotations.Nullable;

/**
 * What of a posting is counted.
 *
 * @param centre in whose books it stands
 * @param origin centre that issued the serial, if one was
 * @param cohort day of the registration, if a serial was issued
 * @param struckOff +1 where the case comes to stand struck off, −1 where it no longer does
 * @param handedOver whether the outcome lies with the police, a protection officer or a court
 */
public record CountedMovement(
        String centre,
        @Nullable String origin,
        PostingReason reason,
        LocalDate on,
        @Nullable LocalDate cohort,
        int n,
        int struckOff,
        boolean handedOver) {

    public static CountedMovement of(Posting p) {
        return new CountedMovement(
                p.centre().intern(), // some dozens, and there are many movements
                p.origin() == null ? null : p.origin().intern(),
                p.reason(),
                p.on(),
                p.cohort(),
                p.n(),
                p.n() * (standsStruckOff(p.to()) - standsStruckOff(p.from())),
                p.outcome() != null && p.outcome().handsOver());
    }

    /** False for what changes no figure of any period. */
    public boolean counts() {
        return struckOff != 0
                || switch (reason) {
                    case REGISTERED, RESOLVED, RESOLVED_AGAIN, REOPENED -> true;
                    default -> false;
                };
    }

    /** What it adds to the figures of these days in the books in which it stands. */
    PublishedTotals moved(LocalDate from, LocalDate to) {
        if (!isWithin(on, from, to)) {
            return PublishedTotals.NOTHING;
        }
        return switch (reason) {
            case REGISTERED -> new PublishedTotals(n, 0, 0, 0, 0, 0);
            case RESOLVED -> new PublishedTotals(0, 0, n, 0, 0, handedOver ? n : 0);
            case RESOLVED_AGAIN -> new PublishedTotals(0, 0, 0, n, 0, 0);
            case REOPENED -> new PublishedTotals(0, 0, 0, 0, n, 0);
            default -> PublishedTotals.NOTHING;
        };
    }

    /** What it adds to those of the cases that were registered in these days. */
    PublishedTotals ofCohort(LocalDate from, LocalDate to) {
        return cohort != null && isWithin(cohort, from, to)
                ? new PublishedTotals(0, struckOff, 0, 0, 0, 0)
                : PublishedTotals.NOTHING;
    }

    /** Where the latter stands. */
    String cohortAt(FiguresDefinition definition) {
        return definition == FiguresDefinition.BY_BOOKS || origin == null ? centre : origin;
    }

    private static int standsStruckOff(Account account) {
        return account.closingReason().filter(ClosingReason::strikesOff).isPresent() ? 1 : 0;
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
