package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.caseledger.command.eventlog.SideLane;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@Order(Integer.MAX_VALUE) // nothing runs beside it: all others have begun by then
@RequiresReplicaSet
@ResourceLock(SideLane.QUIET)
class ReplicaSetFairShareTest {
    private static final int NODES = 4;
    private static final int WRITERS = 8;
    private static final Duration LONG = Duration.ofSeconds(4);

    @Test
    void each_of_four_nodes_gets_at_least_half_its_fair_share() {
        try (Store store = Store.replicaSet()) {
            List<Node> nodes = IntStream.range(0, NODES)
                    .mapToObj(number -> Node.named("node " + number, store))
                    .toList();
            nodes.forEach(node -> node.append("warm " + nodes.indexOf(node), 0, 1));
            writeForAWhile(nodes);
            nodes.forEach(Node::close);

            List<Long> shares = nodes.stream()
                    .map(node ->
                            (long) node.meters.counter("caseledger.log.events").count())
                    .toList();
            long all = shares.stream().mapToLong(Long::longValue).sum();
            System.out.printf("events of %d nodes in %d s: %s%n", NODES, LONG.toSeconds(), shares);
            assertThat(shares).allSatisfy(share -> assertThat(share).isGreaterThan(all / NODES / 2));
            assertThat(History.of(store).events()).hasSize((int) all);
        }
    }

    private static void writeForAWhile(List<Node> nodes) {
        ExecutorService writers = Executors.newFixedThreadPool(NODES * WRITERS);
        long end = System.nanoTime() + LONG.toNanos();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (Node node : nodes) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String aggregate = "writer " + nodes.indexOf(node) + "/" + writer;
                all.add(CompletableFuture.runAsync(
                        () -> {
                            for (long sequence = 0; System.nanoTime() < end; sequence++) {
                                node.append(aggregate, sequence, 1);
                            }
                        },
                        writers));
            }
        }
        all.forEach(CompletableFuture::join);
        writers.shutdown();
    }
}
