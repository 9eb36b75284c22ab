package org.caseledger.query.projection;

import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a view has stopped, cannot go on or waits for a newer version, or the log was found broken; names which and why. */
final class ProjectionHealth implements HealthIndicator {
    private final Projections projections;

    ProjectionHealth(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        projections.processors().forEach((view, processor) -> {
            health.withDetail(view, "position " + projections.completed().position(view));
            if (projections.waitsForNewerVersion(view)) {
                health.down()
                        .withDetail(
                                view,
                                "waits at position " + projections.completed().position(view));
            } else if (!goesOn(processor) && !projections.stoodAsideFrom(view)) {
                health.down()
                        .withDetail(
                                view,
                                "stopped at position " + projections.completed().position(view));
            }
        });
        projections
                .views()
                .forEach(view -> projections.loading(view).ifPresent(state -> health.withDetail(view, state)));
        projections.failures().stopped().forEach((view, why) -> health.down().withDetail(view, "stopped: " + why));
        projections.failures().brokenLog().ifPresent(broken -> health.down().withDetail("log", broken.toString()));
        projections.unknown().first().ifPresent(unknown -> health.withDetail("unknownEvent", unknown.toString()));
        if (projections.hasNamesake()) {
            health.withDetail("node", "another query service has the same name; set caseledger.processing.node");
        }
        if (!projections.isRunning()) {
            health.down().withDetail("views", "not started");
        }
        return health.build();
    }

    /** A processor without a segment follows another query service's and is well. */
    private static boolean goesOn(StreamingEventProcessor processor) {
        return processor.isRunning()
                && !processor.isError()
                && processor.processingStatus().values().stream().noneMatch(status -> status.isErrorState());
    }
}
