package org.caseledger.events;

/**
 * The totals of a publication, of the whole State.
 *
 * @param registered every serial issued in the period
 * @param struckOff of these, closed as duplicates or registered in error
 * @param resolvedInPeriod cases whose first resolution lies in the period
 * @param resolvedAgainInPeriod later resolutions in the period
 * @param reopenedInPeriod reopenings in the period
 * @param handedOver of those first resolved, with the police, a protection officer or a court
 */
public record PublishedTotals(
        int registered,
        int struckOff,
        int resolvedInPeriod,
        int resolvedAgainInPeriod,
        int reopenedInPeriod,
        int handedOver) {
    public static final PublishedTotals NOTHING = new PublishedTotals(0, 0, 0, 0, 0, 0);

    public PublishedTotals plus(PublishedTotals other) {
        return new PublishedTotals(
                registered + other.registered,
                struckOff + other.struckOff,
                resolvedInPeriod + other.resolvedInPeriod,
                resolvedAgainInPeriod + other.resolvedAgainInPeriod,
                reopenedInPeriod + other.reopenedInPeriod,
                handedOver + other.handedOver);
    }
}
