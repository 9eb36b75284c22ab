package org.caseledger.benchmarks.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.caseledger.benchmarks.faults.cluster.Cluster;
import org.caseledger.benchmarks.faults.cluster.FlowDirection;
import org.caseledger.benchmarks.faults.cluster.Node;
import org.caseledger.benchmarks.faults.cluster.Proxy;
import org.caseledger.benchmarks.faults.plan.Strike;
import org.caseledger.local.testing.Mongod;

/** Lets faults strike the nodes and the ways to them, each until it is healed. */
final class NodeStrikes implements Striking {
    /** Of a fault's time: two pieces in a row, as a request and its reply, are over before it is. */
    private static final int DELAYS_PER_FAULT = 3;

    private final Cluster cluster;

    NodeStrikes(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public void strike(Strike strike) throws InterruptedException {
        List<Node> ranked = cluster.byRank();
        Node primary = ranked.get(0);
        Node target = ranked.get(strike.target() % ranked.size());
        Node secondary = ranked.get(1 + strike.target() % (ranked.size() - 1));
        Duration lasting = strike.lasting();
        switch (strike.fault()) {
            case KILL_PRIMARY -> kill(primary.server(), lasting);
            case KILL_SECONDARY -> kill(secondary.server(), lasting);
            case FREEZE_PRIMARY -> freeze(primary.server(), lasting);
            case FREEZE_SECONDARY -> freeze(secondary.server(), lasting);
            case STEP_DOWN -> cluster.stepDown();
            case CUT -> target.proxy().cut();
            case REFUSE -> target.proxy().refuseFor(lasting);
            case HALF_OPEN -> target.proxy().swallowFor(EnumSet.allOf(FlowDirection.class), lasting);
            case DROP_REQUESTS -> target.proxy().swallowFor(EnumSet.of(FlowDirection.REQUESTS), lasting);
            case DROP_REPLIES -> target.proxy().swallowFor(EnumSet.of(FlowDirection.REPLIES), lasting);
            case DELAY -> delay(target.proxy(), lasting);
            case ROLL_BACK -> rollBack(primary, ranked.subList(1, ranked.size()), lasting);
            case RESTART_ALL -> restartAll(ranked, secondary, lasting);
            default -> throw new IllegalArgumentException(strike + " strikes no node");
        }
    }

    private static void kill(Mongod server, Duration lasting) throws InterruptedException {
        server.kill();
        Thread.sleep(lasting.toMillis());
        server.restart();
    }

    private static void freeze(Mongod server, Duration lasting) throws InterruptedException {
        server.freeze();
        Thread.sleep(lasting.toMillis());
        server.resume();
    }

    private static void delay(Proxy proxy, Duration lasting) throws InterruptedException {
        proxy.delay(lasting.dividedBy(DELAYS_PER_FAULT));
        Thread.sleep(lasting.toMillis());
        proxy.heal();
    }

    /** What the primary takes in the meantime stays its own; the others elect one of themselves before it is back. */
    private void rollBack(Node primary, List<Node> others, Duration lasting) throws InterruptedException {
        others.forEach(other -> other.server().freeze());
        Thread.sleep(lasting.toMillis());
        primary.server().kill();
        others.forEach(other -> other.server().resume());
        cluster.byRank();
        primary.server().restart();
    }

    private static void restartAll(List<Node> nodes, Node lagging, Duration lasting) throws InterruptedException {
        lagging.server().freeze();
        Thread.sleep(lasting.toMillis());
        nodes.forEach(node -> node.server().kill());
        lagging.server().restart();
        nodes.stream()
                .filter(node -> !node.equals(lagging))
                .forEach(node -> node.server().restart());
    }
}
