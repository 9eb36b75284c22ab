package org.caseledger.query.standing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.caseledger.query.casehistory.EventSummary;

/**
 * An event that one knowledge has and the other has not, and that changes how things stood on the day.
 *
 * @param changes at each centre where it changes a figure
 */
record StandingDifference(@JsonUnwrapped EventSummary event, List<AtCentre> changes) {
    /** @param figures without those that it leaves as they are */
    record AtCentre(String centre, Map<String, Integer> figures) {}
}
