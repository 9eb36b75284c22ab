package org.caseledger.benchmarks.planted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.caseledger.local.testing.ReplicaSet;

/** Replica sets of one or three nodes, started when all that are there are in use: a server has one fail point of a kind, for one play. */
final class ReplicaSets implements AutoCloseable {
    private final Map<Integer, Deque<ReplicaSet>> free = new HashMap<>();
    private final List<ReplicaSet> started = new ArrayList<>();

    <R> R with(int nodes, Function<ReplicaSet, R> play) {
        ReplicaSet set = take(nodes);
        try {
            return play.apply(set);
        } finally {
            giveBack(nodes, set);
        }
    }

    private ReplicaSet take(int nodes) {
        synchronized (this) {
            ReplicaSet idle =
                    free.computeIfAbsent(nodes, none -> new ArrayDeque<>()).poll();
            if (idle != null) {
                return idle;
            }
        }
        ReplicaSet another = nodes == 1 ? ReplicaSet.oneNode() : ReplicaSet.threeNodes();
        synchronized (this) {
            started.add(another);
        }
        return another;
    }

    private synchronized void giveBack(int nodes, ReplicaSet set) {
        free.computeIfAbsent(nodes, none -> new ArrayDeque<>()).push(set);
    }

    @Override
    public synchronized void close() {
        started.forEach(ReplicaSet::close);
    }
}
