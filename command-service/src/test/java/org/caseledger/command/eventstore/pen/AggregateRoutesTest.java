package org.caseledger.command.eventstore.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.command.eventstore.pen.AggregateRoutes.Route.FORWARDED;
import static org.caseledger.command.eventstore.pen.AggregateRoutes.Route.OWN;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.caseledger.command.eventstore.pen.AggregateRoutes.Route;
import org.junit.jupiter.api.Test;

class AggregateRoutesTest {
    private final AggregateRoutes routes = new AggregateRoutes();

    @Test
    void what_is_sealed_here_takes_along_what_follows_it() throws InterruptedException {
        assertThat(routes.enter(Set.of("a", "b"), OWN)).isEqualTo(OWN);
        assertThat(routes.enter(Set.of("b", "c"), FORWARDED)).isEqualTo(OWN);
        routes.leave(Set.of("a", "b"));
        assertThat(routes.enter(Set.of("c"), FORWARDED)).isEqualTo(OWN);
        routes.leave(Set.of("b", "c"));
        routes.leave(Set.of("c"));
        assertThat(routes.enter(Set.of("c"), FORWARDED)).isEqualTo(FORWARDED);
    }

    @Test
    void what_follows_a_forwarded_one_waits_for_its_end() throws InterruptedException {
        assertThat(routes.enter(Set.of("a"), FORWARDED)).isEqualTo(FORWARDED);
        CompletableFuture<Route> behind = entering(Set.of("a", "b"), OWN);
        assertThat(routes.enter(Set.of("c"), FORWARDED)).isEqualTo(FORWARDED);
        await().during(Duration.ofMillis(50)).until(() -> !behind.isDone());

        routes.leave(Set.of("a"));

        assertThat(behind.join()).isEqualTo(OWN);
    }

    private CompletableFuture<Route> entering(Set<String> aggregates, Route wanted) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return routes.enter(aggregates, wanted);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
