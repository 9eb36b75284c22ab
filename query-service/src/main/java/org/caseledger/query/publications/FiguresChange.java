package org.caseledger.query.publications;

import org.caseledger.events.PublishedTotals;
import org.jspecify.annotations.Nullable;

/**
 * What one entry changed of published figures.
 *
 * @param registered every serial issued in the period
 * @param struckOff of these, closed as duplicates or registered in error; absent where the classification of the case is not seen
 * @param resolvedInPeriod cases whose first resolution lies in the period
 * @param resolvedAgainInPeriod later resolutions in the period
 * @param reopenedInPeriod reopenings in the period
 * @param handedOver of those first resolved, with the police, a protection officer or a court; absent where the classification of the case is not seen
 */
record FiguresChange(
        int registered,
        @Nullable Integer struckOff,
        int resolvedInPeriod,
        int resolvedAgainInPeriod,
        int reopenedInPeriod,
        @Nullable Integer handedOver) {
    static FiguresChange of(PublishedTotals change) {
        return new FiguresChange(
                change.registered(),
                change.struckOff(),
                change.resolvedInPeriod(),
                change.resolvedAgainInPeriod(),
                change.reopenedInPeriod(),
                change.handedOver());
    }

    FiguresChange withoutClassification() {
        return new FiguresChange(registered, null, resolvedInPeriod, resolvedAgainInPeriod, reopenedInPeriod, null);
    }
}
