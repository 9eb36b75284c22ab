package org.caseledger.command.eventstore.pen;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which way the commands of this process on each aggregate are under way. What was decided on one of them must not overtake it on another
 * way, where it would be stored without it and leave a gap.
 */
final class AggregateRoutes {
    enum Route {
        /** By the sealer of this process, which keeps them in order itself. */
        OWN,
        /** To another node. */
        FORWARDED
    }

    private record UnderWay(Route route, int commands) {}

    private final Map<String, UnderWay> busy = new HashMap<>();

    /**
     * Waits while a command on one of these is forwarded.
     *
     * @return the wanted one, or {@link Route#OWN} where a command on one of them is under way there
     */
    synchronized Route enter(Set<String> aggregates, Route wanted) throws InterruptedException {
        while (is(aggregates, Route.FORWARDED)) {
            wait();
        }
        Route route = is(aggregates, Route.OWN) ? Route.OWN : wanted;
        for (String aggregate : aggregates) {
            busy.merge(aggregate, new UnderWay(route, 1), (known, one) -> new UnderWay(route, known.commands() + 1));
        }
        return route;
    }

    synchronized void leave(Set<String> aggregates) {
        for (String aggregate : aggregates) {
            busy.computeIfPresent(
                    aggregate,
                    (same, known) -> known.commands() == 1 ? null : new UnderWay(known.route(), known.commands() - 1));
        }
        notifyAll();
    }

    private boolean is(Set<String> aggregates, Route route) {
        for (String aggregate : aggregates) {
            UnderWay known = busy.get(aggregate);
            if (known != null && known.route() == route) {
                return true;
            }
        }
        return false;
    }
}
