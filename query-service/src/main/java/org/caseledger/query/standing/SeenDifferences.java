package org.caseledger.query.standing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.caseledger.service.access.AccessScope;

/**
 * What one caller is told of differences. Of a case that was handed over the entries of the next centre may be of a day before that: the
 * one before learns of which kind they are.
 */
final class SeenDifferences {
    private final StandingChanges changes;
    private final AccessScope scope;
    private final Predicate<UUID> held;

    /** @param held whether a case is held where the caller sees */
    SeenDifferences(StandingChanges changes, AccessScope scope, Predicate<UUID> held) {
        this.changes = changes;
        this.scope = scope;
        this.held = held;
    }

    /** That an entry changes the risk alone tells the risk: it is for those who see that. */
    boolean has(Map.Entry<Long, List<StandingDifference.AtCentre>> change) {
        boolean tellsRisk = change.getValue().stream().allMatch(StandingDifference.AtCentre::isOfRiskAlone);
        if (tellsRisk && !seesClassificationOfAll()) {
            return seesClassification(caseOf(change));
        }
        return scope.inSight().duties() == null || scope.seesCase(caseOf(change));
    }

    StandingDifference difference(Map.Entry<Long, List<StandingDifference.AtCentre>> change) {
        StandingDifference difference = changes.difference(change);
        return seesClassification(difference.event().caseId()) ? difference : difference.withoutClassification();
    }

    private boolean seesClassificationOfAll() {
        return scope.seesAllCentres() && scope.inSight().classification() == null;
    }

    private boolean seesClassification(UUID id) {
        return scope.seesClassification(id) && held.test(id);
    }

    private UUID caseOf(Map.Entry<Long, List<StandingDifference.AtCentre>> change) {
        return changes.difference(change).event().caseId();
    }
}
