package org.caseledger.benchmarks.faults;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.caseledger.benchmarks.faults.cluster.Cluster;
import org.caseledger.benchmarks.faults.crew.Crew;
import org.caseledger.benchmarks.faults.plan.Fault;
import org.caseledger.benchmarks.faults.plan.Lane;
import org.caseledger.benchmarks.faults.plan.Plan;
import org.caseledger.benchmarks.faults.plan.Strike;

/** Carries a plan out: its lanes beside each other, and in each one strike after the other. */
final class Storm {
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private final Plan plan;
    private final Map<Lane, Striking> hands;

    Storm(Plan plan, Cluster cluster, Crew crew) {
        this.plan = plan;
        this.hands = Map.of(Lane.NODES, new NodeStrikes(cluster), Lane.PROCESSES, new CrewStrikes(crew));
    }

    /** Returns when the last strike is healed. @return how often each fault struck */
    Map<Fault, Integer> rage() {
        long begun = System.nanoTime();
        List<CompletableFuture<Void>> lanes = hands.entrySet().stream()
                .map(hand -> CompletableFuture.runAsync(
                        () -> rage(plan.of(hand.getKey()), hand.getValue(), begun), Storm::inThread))
                .toList();
        lanes.forEach(CompletableFuture::join);
        return Map.copyOf(struck);
    }

    private void rage(List<Strike> strikes, Striking hand, long begun) {
        for (Strike strike : strikes) {
            try {
                Thread.sleep(Math.max(0, strike.at().toMillis() - (System.nanoTime() - begun) / 1_000_000));
                hand.strike(strike);
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
            count(strike.fault());
        }
    }

    private synchronized void count(Fault fault) {
        struck.merge(fault, 1, Integer::sum);
    }

    private static void inThread(Runnable lane) {
        Thread thread = new Thread(lane, "storm");
        thread.setDaemon(true);
        thread.start();
    }
}
