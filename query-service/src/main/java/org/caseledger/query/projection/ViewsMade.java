package org.caseledger.query.projection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether all views have once come near the end of the log since the start: before, as after an update that makes some anew, another process answers
 * better. A view that falls behind later is no reason to turn callers away. The status {@code MAKING} counts for the group {@code ready} only.
 */
final class ViewsMade implements HealthIndicator {
    static final Status MAKING = new Status("MAKING");

    /** A second of a busy ledger. */
    private static final long NEAR = 100;

    private final Projections projections;
    private final List<KeptUp> kept;
    private final LogHeads heads;
    private volatile boolean made;

    /** @param kept what is computed from views among it */
    ViewsMade(Projections projections, List<KeptUp> kept, LogHeads heads) {
        this.projections = projections;
        this.kept = kept;
        this.heads = heads;
    }

    @Override
    public Health health() {
        if (made) {
            return Health.up().build();
        }
        long head = heads.newest();
        Map<String, Long> behind = behind(head);
        if (projections.isRunning() && heads.isKnown() && behind.isEmpty()) {
            made = true;
            return Health.up().build();
        }
        Health.Builder making = Health.status(MAKING);
        behind.forEach((view, position) -> making.withDetail(view, "position %d of %d".formatted(position, head)));
        return making.build();
    }

    private Map<String, Long> behind(long head) {
        Map<String, Long> behind = new TreeMap<>();
        Stream.concat(
                        projections.views().stream()
                                .map(view ->
                                        Map.entry(view, projections.completed().position(view))),
                        kept.stream().map(one -> Map.entry(one.view(), one.position())))
                .filter(view -> view.getValue() < head - NEAR)
                .forEach(view -> behind.merge(view.getKey(), view.getValue(), Math::min));
        return behind;
    }
}
