package org.caseledger.query.standing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.query.casehistory.EventSummary;

/**
 * An event that one knowledge has and the other has not, and that changes how things stood on the day.
 *
 * @param changes at each centre where it changes a figure
 */
record StandingDifference(@JsonUnwrapped EventSummary event, List<AtCentre> changes) {
    /** To who sees no classification of the case: a risk is told by its figure as well. */
    StandingDifference withoutClassification() {
        return new StandingDifference(
                event.withoutContent(),
                changes.stream()
                        .map(change -> change.without(Figure.AT_HIGH_RISK))
                        .filter(change -> !change.figures().isEmpty())
                        .toList());
    }

    /** @param figures without those that it leaves as they are */
    record AtCentre(String centre, Map<String, Integer> figures) {
        boolean isOfRiskAlone() {
            return figures.keySet().equals(Set.of(Figure.AT_HIGH_RISK.field()));
        }

        private AtCentre without(Figure figure) {
            Map<String, Integer> others = new LinkedHashMap<>(figures);
            others.remove(figure.field());
            return new AtCentre(centre, others);
        }
    }
}
