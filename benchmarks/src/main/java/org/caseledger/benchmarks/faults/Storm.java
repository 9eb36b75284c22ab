package org.caseledger.benchmarks.faults;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.caseledger.benchmarks.faults.cluster.Cluster;
import org.caseledger.benchmarks.faults.crew.RunProcesses;
import org.caseledger.benchmarks.faults.plan.FaultLane;
import org.caseledger.benchmarks.faults.plan.FaultPlan;
import org.caseledger.benchmarks.faults.plan.InjectedFault;
import org.caseledger.benchmarks.faults.plan.Strike;

/** Carries a plan out: its lanes beside each other, and in each one strike after the other. */
final class Storm {
    private final Map<InjectedFault, Integer> struck = new EnumMap<>(InjectedFault.class);
    private final FaultPlan plan;
    private final Map<FaultLane, Striking> hands;

    Storm(FaultPlan plan, Cluster cluster, RunProcesses crew, Ground ground) {
        this.plan = plan;
        this.hands = Map.of(
                FaultLane.NODES, new NodeStrikes(cluster),
                FaultLane.PROCESSES, new CrewStrikes(crew),
                FaultLane.HOLDER, new HolderStrikes(crew, ground));
    }

    /** Returns when the last strike is healed. @return how often each fault struck */
    Map<InjectedFault, Integer> rage() {
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

    private synchronized void count(InjectedFault fault) {
        struck.merge(fault, 1, Integer::sum);
    }

    private static void inThread(Runnable lane) {
        Thread thread = new Thread(lane, "storm");
        thread.setDaemon(true);
        thread.start();
    }
}
