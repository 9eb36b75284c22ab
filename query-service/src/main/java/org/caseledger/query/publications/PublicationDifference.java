package org.caseledger.query.publications;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.caseledger.query.casehistory.EventSummary;
import org.caseledger.query.daybook.PeriodMovements;
import org.caseledger.service.access.AccessScope;

/**
 * An event that was recorded after figures had been counted, and changed them.
 *
 * @param centre where the change stands: in its books, or of the serials that it issued
 * @param change of the figures that it made there
 */
record PublicationDifference(@JsonUnwrapped EventSummary event, String centre, FiguresChange change) {
    /** As this caller sees it: an outcome and a closing reason are told by their figures as well. */
    PublicationDifference seenBy(AccessScope scope) {
        return scope.seesClassification(event.caseId())
                ? this
                : new PublicationDifference(event.seenBy(scope), centre, change.withoutClassification());
    }

    static PublicationDifference of(PeriodMovements.Movement movement) {
        return new PublicationDifference(
                EventSummary.of(movement.recorded()), movement.centre(), FiguresChange.of(movement.change()));
    }
}
